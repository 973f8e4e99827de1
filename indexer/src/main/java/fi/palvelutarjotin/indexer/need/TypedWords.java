package fi.palvelutarjotin.indexer.need;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.SmallWords.Role;
import fi.palvelutarjotin.indexer.need.SaidWords.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was typed, as words of the phrases of one language: which word is which, and how surely. */
final class TypedWords {

    /** A word of the same root speaks of the same matter, but not always as the phrase does. */
    private static final double BY_ROOT = 0.9;

    /** Without its dots a word is nearly always the same word. */
    private static final double WITHOUT_DOTS = 0.95;

    /** With a letter changed it may have been meant as another one. */
    private static final double MISTAKEN = 0.8;

    /** "tyo", but not "do", which is no death in Swedish ("dö"). */
    private static final int SHORTEST_DOTLESS = 3;

    private final List<Found> found = new ArrayList<>();
    private final int content;

    /**
     * A typed word and the words of phrases that it can be.
     *
     * @param likeness 0…1 by word of the vocabulary
     * @param byRoot those of them that only have a root in common with it
     */
    record Found(Said said, Map<Integer, Double> likeness, Set<Integer> byRoot) {

        /** Whether it tells of a matter: words of asking are there to complete a phrase, not to be explained. */
        boolean tells() {
            return said.role() != Role.ASKING;
        }
    }

    /** Reads a text; words without dots or with mistakes are looked for in the reader's own language only. */
    TypedWords(PhraseIndex phrases, SaidWords reader, String text, boolean ownLanguage) {
        var telling = 0;
        for (var said : reader.read(phrases.language(), text)) {
            var word = find(phrases, reader, said, ownLanguage);
            telling += word.tells() ? 1 : 0;
            if (!word.likeness().isEmpty()) {
                found.add(word);
            }
        }
        content = telling;
    }

    /** Those that are in some phrase, in the order in which they were typed. */
    List<Found> found() {
        return found;
    }

    /** How many words tell of a matter, known or not. */
    int content() {
        return content;
    }

    private static Found find(PhraseIndex phrases, SaidWords reader, Said said, boolean ownLanguage) {
        var same = phrases.vocabulary().sharing(said.terms());
        var byRoot = phrases.vocabulary().sharingRoot(said);
        byRoot.removeAll(same);
        if (same.isEmpty() && byRoot.isEmpty()) {
            return new Found(said, similar(phrases, reader, said, ownLanguage), Set.of());
        }
        var likeness = all(byRoot, BY_ROOT);
        likeness.putAll(all(same, 1));
        return new Found(said, likeness, byRoot);
    }

    /** A word that no phrase has, as the words that it may have been meant as. */
    private static Map<Integer, Double> similar(PhraseIndex phrases, SaidWords reader, Said said, boolean ownLanguage) {
        if (!ownLanguage || said.role() != Role.CONTENT || said.typed().length() < SHORTEST_DOTLESS) {
            return Map.of();
        }
        var dotless = withoutDots(phrases, reader, said);
        if (!dotless.isEmpty() || reader.isKnown(phrases.language(), said.typed())) {
            return all(dotless, WITHOUT_DOTS);
        }
        return all(phrases.vocabulary().similar().mistaken(said.typed()), MISTAKEN);
    }

    private static Set<Integer> withoutDots(PhraseIndex phrases, SaidWords reader, Said said) {
        var similar = phrases.vocabulary().similar();
        var same = new HashSet<>(similar.withoutDots(said.typed()));
        said.terms().forEach(term -> same.addAll(similar.withoutDots(term)));
        var dotted = said.typed().replace('a', 'ä').replace('o', 'ö');
        if (phrases.language() == Language.FI && !dotted.equals(said.typed())) {
            // Most Finnish words have only a and o or only ä and ö; with all dots put on, the analysis knows them
            // again.
            reader.read(Language.FI, dotted)
                    .forEach(word -> same.addAll(phrases.vocabulary().sharing(word.terms())));
        }
        return same;
    }

    private static Map<Integer, Double> all(Set<Integer> words, double likeness) {
        var map = new HashMap<Integer, Double>();
        words.forEach(word -> map.put(word, likeness));
        return map;
    }
}
