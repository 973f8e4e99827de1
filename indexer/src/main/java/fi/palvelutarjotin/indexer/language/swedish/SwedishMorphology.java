package fi.palvelutarjotin.indexer.language.swedish;

import fi.palvelutarjotin.indexer.language.morphology.Morphology;
import fi.palvelutarjotin.indexer.language.morphology.WordForms;
import fi.palvelutarjotin.indexer.language.swedish.CompoundSplitting.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What Swedish words are made of, by the dictionary: "biblioteksbussarna" is a form of <em>biblioteksbuss</em> and has
 * in it <em>bibliotek</em> and <em>buss</em>.
 */
public final class SwedishMorphology implements Morphology {

    private static final int LONGEST_COMPOUND = 60;

    private final SwedishWords words;
    private final UnaryOperator<String> stem;

    /**
     * @param stem cuts the ending off a word that the dictionary does not know
     */
    public SwedishMorphology(SwedishWords words, UnaryOperator<String> stem) {
        this.words = words;
        this.stem = stem;
    }

    @Override
    public Optional<WordForms> of(String word) {
        var listed = words.lemmas(word);
        var compound = word.length() > LONGEST_COMPOUND
                ? List.<Part>of()
                : new CompoundSplitting(words, !listed.isEmpty()).of(word);
        if (compound.isEmpty()) {
            var lemmas = listed.isEmpty() ? List.of(stem.apply(word)) : listed;
            return Optional.of(new WordForms(lemmas, List.of(), List.of()));
        }
        var lemmas = listed.isEmpty() ? run(compound, 0, compound.size()) : listed;
        Set<String> parts = new LinkedHashSet<>();
        for (var from = 0; from < compound.size(); from++) {
            for (var to = from + 1; to <= compound.size(); to++) {
                parts.addAll(run(compound, from, to));
            }
        }
        lemmas.forEach(parts::remove);
        return Optional.of(new WordForms(lemmas, List.of(), List.copyOf(parts)));
    }

    /** Parts beside each other as one word, with the last in its base forms. */
    private static List<String> run(List<Part> compound, int from, int to) {
        var before = new StringBuilder();
        compound.subList(from, to - 1).forEach(part -> before.append(part.surface()));
        return compound.get(to - 1).lemmas().stream()
                .map(lemma -> before + lemma)
                .toList();
    }
}
