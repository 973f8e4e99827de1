package fi.palvelutarjotin.indexer.suggest;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.search.Snippet;
import fi.palvelutarjotin.indexer.suggest.Letters.Word;
import fi.palvelutarjotin.indexer.suggest.Typed.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Marks in a name what was typed: the letters where they stand, or the word that is another form of it. */
final class Marking {

    private final TextAnalysis analysis;
    private final Typed typed;

    Marking(TextAnalysis analysis, Typed typed) {
        this.analysis = analysis;
        this.typed = typed;
    }

    Snippet mark(Language language, String text) {
        var words = Letters.words(text);
        var marked = new BitSet(text.length());
        for (var part : typed.parts()) {
            mark(marked, words, part, language);
        }
        return snippet(text, marked);
    }

    /** One way in which a word can be what was typed: marks it and tells whether it is. */
    @FunctionalInterface
    private interface Way {
        boolean mark(BitSet marked, Word word);
    }

    private void mark(BitSet marked, List<Word> words, Part part, Language language) {
        var ways = Stream.<Way>of(
                (marks, word) -> markLetters(marks, word, part),
                (marks, word) -> isForm(word, part, language)
                        && markFirst(marks, word, word.text().length()),
                (marks, word) -> markFirst(marks, word, slip(word, part)));
        for (var way : ways.toList()) {
            var any = false;
            for (var word : words) {
                any |= way.mark(marked, word);
            }
            if (any) {
                return;
            }
        }
    }

    private static boolean markLetters(BitSet marked, Word word, Part part) {
        if (!word.folded().startsWith(part.folded())) {
            return false;
        }
        return markFirst(marked, word, part.folded().length());
    }

    private boolean isForm(Word word, Part part, Language language) {
        return analysis.forms(language, word.text()).all().stream()
                .anyMatch(form ->
                        part.forms().contains(form) || Letters.folded(form).startsWith(part.folded()));
    }

    private static int slip(Word word, Part part) {
        return part.folded().length() < Slips.SHORTEST ? 0 : Slips.likeness(part.folded(), word.folded());
    }

    private static boolean markFirst(BitSet marked, Word word, int letters) {
        marked.set(word.from(), word.from() + letters);
        return letters > 0;
    }

    private static Snippet snippet(String text, BitSet marked) {
        var parts = new ArrayList<Snippet.Part>();
        var from = 0;
        while (from < text.length()) {
            var isMarked = marked.get(from);
            var to = isMarked ? marked.nextClearBit(from) : marked.nextSetBit(from);
            to = to < 0 ? text.length() : Math.min(to, text.length());
            parts.add(new Snippet.Part(text.substring(from, to), isMarked));
            from = to;
        }
        return new Snippet(parts);
    }
}
