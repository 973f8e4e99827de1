package fi.palvelutarjotin.indexer.language.swedish;

import fi.palvelutarjotin.indexer.language.morphology.Morphology;
import fi.palvelutarjotin.indexer.language.morphology.WordForms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What Swedish words are made of: a light stem, and the parts of compounds ("biblioteksbuss": <em>bibliotek</em>,
 * <em>buss</em>), which Swedish joins with or without an s.
 */
public final class SwedishMorphology implements Morphology {

    private static final int SHORTEST_COMPOUND = 6;
    private static final int LONGEST_COMPOUND = 60;
    private static final int MOST_PARTS = 4;

    private final SwedishWords words;
    private final UnaryOperator<String> stem;

    /**
     * @param stem cuts the ending off a word
     */
    public SwedishMorphology(SwedishWords words, UnaryOperator<String> stem) {
        this.words = words;
        this.stem = stem;
    }

    @Override
    public Optional<WordForms> of(String word) {
        var lemma = stem.apply(word);
        if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_COMPOUND) {
            return Optional.of(new WordForms(List.of(lemma), List.of(), List.of()));
        }
        var compound = split(word, MOST_PARTS, new HashSet<>());
        if (compound.size() < 2) {
            return Optional.of(new WordForms(List.of(lemma), List.of(), List.of()));
        }
        Set<String> parts = new LinkedHashSet<>();
        compound.forEach(part -> parts.add(stem.apply(part)));
        var head = stem.apply(compound.getLast());
        parts.remove(lemma);
        return Optional.of(new WordForms(List.of(lemma), List.of(head), List.copyOf(parts)));
    }

    /** The fewest known words that a word consists of; empty when it does not. */
    private List<String> split(String word, int most, Set<String> hopeless) {
        if (isWord(word)) {
            return List.of(word);
        }
        if (most == 1 || hopeless.contains(word + most)) {
            return List.of();
        }
        List<String> best = List.of();
        for (var at = word.length() - SwedishWords.SHORTEST; at >= SwedishWords.SHORTEST; at--) {
            var first = firstPart(word.substring(0, at));
            if (first.isPresent()) {
                var rest = split(word.substring(at), most - 1, hopeless);
                if (!rest.isEmpty() && (best.isEmpty() || rest.size() + 1 < best.size())) {
                    best = new ArrayList<>(List.of(first.get()));
                    best.addAll(rest);
                }
            }
        }
        if (best.isEmpty()) {
            hopeless.add(word + most);
        }
        return best;
    }

    private boolean isWord(String word) {
        return words.has(word) || words.has(stem.apply(word));
    }

    /** A part before others is a word, a word with a joining s ("biblioteks"), or one without its last vowel ("skol"). */
    private Optional<String> firstPart(String part) {
        if (words.has(part)) {
            return Optional.of(part);
        }
        if (part.endsWith("s")
                && part.length() > SwedishWords.SHORTEST
                && words.has(part.substring(0, part.length() - 1))) {
            return Optional.of(part.substring(0, part.length() - 1));
        }
        return part.length() >= SwedishWords.SHORTEST && words.has(part + "a")
                ? Optional.of(part + "a")
                : Optional.empty();
    }
}
