package fi.palvelutarjotin.indexer.language.finnish;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.morphology.Morphology;
import fi.palvelutarjotin.indexer.language.morphology.WordForms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Finnish words are made of, by the dictionary: "vertaistukiryhmissä" is a form of <em>vertaistukiryhmä</em> and
 * has in it <em>vertaistuki</em>, <em>tukiryhmä</em>, <em>vertais</em>, <em>tuki</em> and <em>ryhmä</em>.
 */
public final class FinnishMorphology implements Morphology {

    private static final String INNER_BOUNDARY = "=";
    private static final String VOWELS = "aeiouyäöå";

    private final FinnishDictionary dictionary;

    public FinnishMorphology(FinnishDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public Optional<WordForms> of(String word) {
        var readings = dictionary.readings(word);
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        Set<String> lemmas = new LinkedHashSet<>();
        Set<String> parts = new LinkedHashSet<>();
        Set<String> roots = new LinkedHashSet<>();
        likely(readings.stream().map(WordPart::of).toList()).forEach(reading -> {
            lemmas.add(join(reading, 0, reading.size(), false));
            var split = splitInside(reading);
            roots.add(join(split, 0, split.size(), true));
            addParts(split, parts);
        });
        lemmas.forEach(lemma -> QualityNoun.adjectiveOf(lemma).ifPresent(roots::add));
        parts.addAll(roots);
        parts.removeAll(lemmas);
        roots.removeAll(lemmas);
        roots.removeIf(root -> lemmas.stream().noneMatch(lemma -> SameMatter.saysTheSame(lemma, root)));
        return Optional.of(new WordForms(List.copyOf(lemmas), List.copyOf(roots), List.copyOf(parts)));
    }

    /**
     * Without readings that put a boundary between two of the same vowel, which writing would part by a hyphen: in
     * "ohjaajat" there is no "aika". They are kept when there is no other reading, because people leave out hyphens.
     */
    private static List<List<WordPart>> likely(List<List<WordPart>> readings) {
        var likely = readings.stream().filter(reading -> !lacksHyphen(reading)).toList();
        return likely.isEmpty() ? readings : likely;
    }

    private static boolean lacksHyphen(List<WordPart> reading) {
        for (var at = 1; at < reading.size(); at++) {
            var before = reading.get(at - 1).surface();
            var after = reading.get(at).surface();
            if (!before.isEmpty()
                    && !after.isEmpty()
                    && before.charAt(before.length() - 1) == after.charAt(0)
                    && VOWELS.indexOf(after.charAt(0)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Every run of parts beside each other, with the last of them in its base form and in that of its root. */
    private static void addParts(List<WordPart> reading, Set<String> parts) {
        for (var from = 0; from < reading.size(); from++) {
            for (var to = from + 1; to <= reading.size(); to++) {
                parts.add(join(reading, from, to, false));
                parts.add(join(reading, from, to, true));
            }
        }
    }

    private static String join(List<WordPart> reading, int from, int to, boolean root) {
        var word = new StringBuilder();
        reading.subList(from, to - 1).forEach(part -> word.append(part.surface()));
        var last = reading.get(to - 1);
        return lower(word.append(root ? last.root() : last.lemma()).toString());
    }

    /** The parts, with those split that the dictionary has as one word with a boundary inside: "maahan=muuttaja". */
    private static List<WordPart> splitInside(List<WordPart> reading) {
        var split = new ArrayList<WordPart>();
        for (var part : reading) {
            var lemma = List.of(part.lemma().split(INNER_BOUNDARY));
            var surface = part.surface();
            for (var piece : lemma.subList(0, lemma.size() - 1)) {
                split.add(new WordPart(piece, piece, piece));
                surface = surface.substring(Math.min(piece.length(), surface.length()));
            }
            var root = part.root().substring(part.root().lastIndexOf(INNER_BOUNDARY) + 1);
            split.add(new WordPart(surface, lemma.getLast(), root));
        }
        return split;
    }

    private static String lower(String word) {
        return word.replace(INNER_BOUNDARY, "").toLowerCase(Language.FI.locale());
    }
}
