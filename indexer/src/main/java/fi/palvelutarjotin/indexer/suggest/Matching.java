package fi.palvelutarjotin.indexer.suggest;

import fi.palvelutarjotin.indexer.suggest.Typed.Part;
import fi.palvelutarjotin.indexer.suggest.WordTable.How;
import fi.palvelutarjotin.indexer.suggest.WordTable.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Finds the phrases that have all typed words: as typed, at the beginning of a word or in another form of it; where there
 * is none, without the dots on letters; where there is none, with one slip.
 */
final class Matching {

    private final WordTable table;
    private final int phrases;
    private final IntPredicate wanted;

    /** @param wanted whether a phrase may be found at all, by its number */
    Matching(WordTable table, int phrases, IntPredicate wanted) {
        this.table = table;
        this.phrases = phrases;
        this.wanted = wanted;
    }

    /** How each phrase has the words, as in {@link How}; empty when none has them. */
    Optional<byte[]> find(Typed typed) {
        if (typed.parts().isEmpty()) {
            return Optional.empty();
        }
        return Stream.<java.util.function.Supplier<byte[]>>of(
                        () -> all(typed.parts(), this::asTyped),
                        () -> all(typed.parts(), this::withoutDots),
                        () -> withOneSlip(typed.parts()))
                .map(java.util.function.Supplier::get)
                .filter(this::isAnyFound)
                .findFirst();
    }

    /** One way to look for a word. */
    @FunctionalInterface
    private interface Way {
        void mark(byte[] marks, Part part, boolean isFirst);
    }

    private byte[] all(List<Part> parts, Way way) {
        var all = found(parts.getFirst(), way, true);
        for (var at = 1; at < parts.size(); at++) {
            all = both(all, found(parts.get(at), way, false));
        }
        return all;
    }

    /** One of the words has the slip, the others have none. */
    private byte[] withOneSlip(List<Part> parts) {
        var any = nothing();
        for (var slipped = 0; slipped < parts.size(); slipped++) {
            var part = parts.get(slipped);
            if (part.folded().length() >= Slips.SHORTEST) {
                any = either(any, all(parts, (marks, one, isFirst) -> {
                    if (one == part) {
                        Slips.find(table, one.folded(), range -> mark(marks, range, isFirst));
                    } else {
                        withoutDots(marks, one, isFirst);
                    }
                }));
            }
        }
        return any;
    }

    private void asTyped(byte[] marks, Part part, boolean isFirst) {
        var range = table.narrow(table.all(), part.folded());
        for (var word = range.from(); word < range.to(); word++) {
            if (table.word(word).startsWith(part.text())) {
                table.mark(marks, word, How.FIRST, isFirst);
            }
        }
        markForms(marks, part);
    }

    private void withoutDots(byte[] marks, Part part, boolean isFirst) {
        mark(marks, table.narrow(table.all(), part.folded()), isFirst);
        markForms(marks, part);
    }

    private void mark(byte[] marks, Range range, boolean isFirst) {
        for (var word = range.from(); word < range.to(); word++) {
            table.mark(marks, word, How.FIRST, isFirst);
        }
    }

    private void markForms(byte[] marks, Part part) {
        for (var form : part.forms()) {
            var range = table.narrow(table.all(), Letters.folded(form));
            for (var word = range.from(); word < range.to() && table.word(word).length() == form.length(); word++) {
                if (table.word(word).equals(form)) {
                    table.mark(marks, word, How.FORM, false);
                }
            }
        }
    }

    private byte[] found(Part part, Way way, boolean isFirst) {
        var marks = nothing();
        way.mark(marks, part, isFirst);
        return marks;
    }

    private byte[] nothing() {
        var marks = new byte[phrases];
        Arrays.fill(marks, How.NOT_AT_ALL);
        return marks;
    }

    private static byte[] both(byte[] one, byte[] other) {
        for (var at = 0; at < one.length; at++) {
            one[at] = (byte) Math.max(one[at], other[at]);
        }
        return one;
    }

    private static byte[] either(byte[] one, byte[] other) {
        for (var at = 0; at < one.length; at++) {
            one[at] = (byte) Math.min(one[at], other[at]);
        }
        return one;
    }

    /** Whether any wanted phrase is left; what is not wanted is unmarked. */
    private boolean isAnyFound(byte[] marks) {
        var any = false;
        for (var number = 0; number < marks.length; number++) {
            if (marks[number] != How.NOT_AT_ALL && !wanted.test(number)) {
                marks[number] = How.NOT_AT_ALL;
            }
            any |= marks[number] != How.NOT_AT_ALL;
        }
        return any;
    }
}
