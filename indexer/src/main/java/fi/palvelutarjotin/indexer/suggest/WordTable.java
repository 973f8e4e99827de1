package fi.palvelutarjotin.indexer.suggest;

import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of all phrases in the order of their letters without dots, each with the phrases that have it: what begins
 * alike stands together. Never changes once it is made.
 */
final class WordTable {

    /** A name that has more words is not found by its last ones. */
    private static final int MOST_WORDS = 30;

    /** Shorter parts of words are endings rather than words. */
    private static final int SHORTEST_PART = 3;

    private static final int HOW_BITS = 2;

    private final String[] words;
    private final String[] folded;
    private final int[] starts;
    private final int[] postings;

    /** How a phrase has a word, the best first. */
    static final class How {

        /** It is the phrase's first word. */
        static final byte FIRST = 0;
        /** It is another word of the phrase. */
        static final byte WORD = 1;
        /** It is the base form of a word of the phrase. */
        static final byte FORM = 2;
        /** It is part of a word of the phrase. */
        static final byte INSIDE = 3;

        static final byte NOT_AT_ALL = 4;

        private How() {}
    }

    WordTable(List<Phrase> phrases, TextAnalysis analysis) {
        var collected = new HashMap<String, Numbers>();
        for (var number = 0; number < phrases.size(); number++) {
            add(collected, phrases.get(number), number, analysis);
        }
        var entries = collected.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), Letters.folded(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(Entry::folded).thenComparing(Entry::word))
                .toList();
        words = entries.stream().map(Entry::word).toArray(String[]::new);
        folded = entries.stream().map(Entry::folded).toArray(String[]::new);
        starts = new int[words.length + 1];
        postings =
                new int[entries.stream().mapToInt(entry -> entry.numbers.count).sum()];
        for (var at = 0; at < words.length; at++) {
            starts[at + 1] = starts[at] + entries.get(at).numbers.copyTo(postings, starts[at]);
        }
    }

    private record Entry(String word, String folded, Numbers numbers) {}

    /** The words from one place, inclusive, to another, exclusive. */
    record Range(int from, int to) {

        boolean isEmpty() {
            return from >= to;
        }
    }

    Range all() {
        return new Range(0, words.length);
    }

    String word(int at) {
        return words[at];
    }

    String folded(int at) {
        return folded[at];
    }

    /** Those of a range, whose words all have the same first letters, that go on so, their dots taken off. */
    Range narrow(Range in, String prefix) {
        var from = lowest(in.from, in.to, prefix, false);
        return new Range(from, lowest(from, in.to, prefix, true));
    }

    /** Marks in which way phrases have a word; ways that are worse than those marked already are left. */
    void mark(byte[] marks, int word, byte atBest, boolean isFirstTyped) {
        for (var at = starts[word]; at < starts[word + 1]; at++) {
            var number = postings[at] >>> HOW_BITS;
            var how = (byte) (postings[at] & ((1 << HOW_BITS) - 1));
            var found = (byte) Math.max(how == How.FIRST && !isFirstTyped ? How.WORD : how, atBest);
            if (found < marks[number]) {
                marks[number] = found;
            }
        }
    }

    /** The first word that begins with the prefix or comes after it; after all that begin with it, if asked. */
    private int lowest(int from, int to, String prefix, boolean after) {
        var low = from;
        var high = to;
        while (low < high) {
            var middle = (low + high) >>> 1;
            var word = folded[middle];
            var order = word.startsWith(prefix) ? 0 : word.compareTo(prefix);
            if (order < 0 || (order == 0 && after)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void add(Map<String, Numbers> collected, Phrase phrase, int number, TextAnalysis analysis) {
        var words = Letters.words(phrase.text());
        for (var at = 0; at < Math.min(words.size(), MOST_WORDS); at++) {
            var word = words.get(at).text();
            add(collected, word, number, at == 0 ? How.FIRST : How.WORD);
            for (var lemma : analysis.terms(phrase.language(), word)) {
                add(collected, lemma, number, How.FORM);
            }
            // Needs are told in running text, whose words have too much in them that is not meant.
            if (phrase.kind() != Suggestion.Kind.NEED) {
                for (var part : analysis.forms(phrase.language(), word).parts()) {
                    if (part.length() >= SHORTEST_PART) {
                        add(collected, part, number, How.INSIDE);
                    }
                }
            }
        }
    }

    private static void add(Map<String, Numbers> collected, String word, int phrase, byte how) {
        collected.computeIfAbsent(word, any -> new Numbers()).add((phrase << HOW_BITS) | how);
    }

    /** Numbers in the order in which they came, without the trouble of objects. */
    private static final class Numbers {

        private int[] numbers = new int[2];
        private int count;

        void add(int number) {
            // A phrase has a word once, in the best way: that comes first, because the ways are looked for in order.
            if (count > 0 && numbers[count - 1] >>> HOW_BITS == number >>> HOW_BITS) {
                numbers[count - 1] = Math.min(numbers[count - 1], number);
                return;
            }
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }

        int copyTo(int[] target, int at) {
            System.arraycopy(numbers, 0, target, at, count);
            return count;
        }
    }
}
