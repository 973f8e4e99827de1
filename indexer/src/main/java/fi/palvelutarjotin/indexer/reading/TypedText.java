package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A typed query as its words, with where and how each of them stands in it. */
final class TypedText {

    private final String typed;
    private final List<Word> words;

    /** A word in lower case and its place in the text: from one character until before another. */
    private record Word(String lower, int start, int end) {}

    private TypedText(String typed, List<Word> words) {
        this.typed = typed;
        this.words = words;
    }

    /** Splits a text, and finds each word in it again: the analysis gives the words without their places. */
    static TypedText of(TextAnalysis analysis, String typed) {
        var lower = lower(typed);
        var words = new ArrayList<Word>();
        var from = 0;
        for (var word : analysis.words(typed)) {
            var start = lower.indexOf(word, from);
            if (start < 0) {
                words.add(new Word(word, from, from));
            } else {
                from = start + word.length();
                words.add(new Word(word, start, from));
            }
        }
        return new TypedText(typed, List.copyOf(words));
    }

    int size() {
        return words.size();
    }

    String word(int position) {
        return words.get(position).lower();
    }

    /** Words next to each other with one space between them. */
    String joined(int from, int to) {
        return String.join(
                " ", words.subList(from, to).stream().map(Word::lower).toList());
    }

    /** The words from one position until before another, as typed. */
    TypedWords span(int from, int to) {
        var end = words.get(to - 1).end();
        var until = end < typed.length() && typed.charAt(end) == '+' ? end + 1 : end;
        return new TypedWords(
                typed.substring(words.get(from).start(), until),
                IntStream.range(from, to).boxed().toList());
    }

    /**
     * Whether a word is written as a name. A telephone writes the first of several words with a capital by itself, so
     * there it says nothing; nor does it where all letters are capitals.
     */
    boolean isCapitalised(int position) {
        var word = words.get(position);
        if (word.start() == word.end() || (position == 0 && words.size() > 1)) {
            return false;
        }
        var asTyped = typed.substring(word.start(), word.end());
        return Character.isUpperCase(asTyped.codePointAt(0))
                && asTyped.codePoints().skip(1).anyMatch(Character::isLowerCase);
    }

    /** What stands between a word and the next one, or the end. */
    String after(int position) {
        var end = position + 1 < words.size() ? words.get(position + 1).start() : typed.length();
        return typed.substring(
                words.get(position).end(), Math.max(words.get(position).end(), end));
    }

    /** In lower case letter by letter, so that every letter keeps its place. */
    private static String lower(String text) {
        var lower = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            var small = Character.toLowerCase(letter);
            lower.appendCodePoint(Character.charCount(small) == Character.charCount(letter) ? small : letter);
        });
        return lower.toString();
    }
}
