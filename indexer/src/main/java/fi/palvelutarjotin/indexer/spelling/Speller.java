package fi.palvelutarjotin.indexer.spelling;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Area;
import fi.palvelutarjotin.indexer.language.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/** Finds, among the words that the listings have, the one that a mistyped word was meant to be. */
public final class Speller {

    /** Shorter words have too many neighbours. */
    private static final int SHORTEST = 4;

    /** Looking for what is like a word takes the longer the longer it is; nobody types so long a word. */
    private static final int LONGEST = 30;

    private static final int CANDIDATES = 20;
    private static final int LONG_WORD = 7;

    private static final double MOST_IN_LONG_WORD = 2;
    private static final double MOST_IN_SHORT_WORD = 1;
    /** A word that exists may still be mistyped ("toimentulotuki"), but only by a slip. */
    private static final double MOST_IN_EXISTING_WORD = 0.7;

    /** In a language that is not the reader's only a slip counts, and only in words that hardly are another's too. */
    private static final double MOST_IN_OTHER_LANGUAGE = 1;

    private static final int SHORTEST_IN_OTHER_LANGUAGE = 6;
    private static final int LONGEST_IN_OTHER_LANGUAGE = 18;

    private static final List<Form> FORMS = List.of(Form.PARTS, Form.EXACT);

    private final DirectSpellChecker twoLetters = checker(2);

    /** Much quicker; three languages of which most likely none was meant are gone through by it. */
    private final DirectSpellChecker oneLetter = checker(1);

    private static DirectSpellChecker checker(int letters) {
        var checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxEdits(letters);
        checker.setAccuracy(0.5f);
        checker.setThresholdFrequency(0);
        return checker;
    }

    /**
     * The word that was meant, if there is one near enough.
     *
     * @param exists whether the typed word is one of the language, though no listing has it
     */
    public Optional<String> correct(IndexReader index, Language language, String typed, boolean exists)
            throws IOException {
        var most = exists ? MOST_IN_EXISTING_WORD : typed.length() < LONG_WORD ? MOST_IN_SHORT_WORD : MOST_IN_LONG_WORD;
        return nearest(index, language, typed, most, twoLetters);
    }

    /**
     * The word of a language that is not the reader's, if there is one very near.
     *
     * @param typed a word that is known in no language
     */
    public Optional<String> correctInOther(IndexReader index, Language language, String typed) throws IOException {
        return typed.length() < SHORTEST_IN_OTHER_LANGUAGE || typed.length() > LONGEST_IN_OTHER_LANGUAGE
                ? Optional.empty()
                : nearest(index, language, typed, MOST_IN_OTHER_LANGUAGE, oneLetter);
    }

    private Optional<String> nearest(
            IndexReader index, Language language, String typed, double most, DirectSpellChecker checker)
            throws IOException {
        if (typed.length() < SHORTEST
                || typed.length() > LONGEST
                || !typed.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        var candidates = new ArrayList<Candidate>();
        for (var form : FORMS) {
            var field = Area.REST.field(form, language);
            addWithUmlauts(candidates, index, field, typed);
            addSimilar(candidates, index, field, typed, checker);
        }
        return candidates.stream()
                .filter(candidate -> candidate.distance <= most)
                .min(Comparator.comparingDouble(Candidate::cost))
                .map(Candidate::word);
    }

    /**
     * @param listings how many have it
     */
    private record Candidate(String word, double distance, int listings) {

        /** Of two words about equally far the commoner was meant. */
        double cost() {
            return distance - 0.08 * Math.log1p(listings);
        }
    }

    private static void addSimilar(
            List<Candidate> candidates, IndexReader index, String field, String typed, DirectSpellChecker checker)
            throws IOException {
        var similar = checker.suggestSimilar(new Term(field, typed), CANDIDATES, index, SuggestMode.SUGGEST_ALWAYS);
        for (var word : similar) {
            candidates.add(new Candidate(word.string, TypingDistance.between(typed, word.string), word.freq));
        }
    }

    /** However many umlauts are missing, the word is the same to who typed it. */
    private static void addWithUmlauts(List<Candidate> candidates, IndexReader index, String field, String typed)
            throws IOException {
        var terms = MultiTerms.getTerms(index, field);
        if (terms == null) {
            return;
        }
        var found = new CompiledAutomaton(spellings(typed), false, true).getTermsEnum(terms);
        for (var term = found.next(); term != null && candidates.size() < CANDIDATES; term = found.next()) {
            var word = term.utf8ToString();
            candidates.add(new Candidate(word, TypingDistance.between(typed, word), found.docFreq()));
        }
    }

    /** The word with and without the dots and rings on its vowels. */
    private static Automaton spellings(String typed) {
        var letters = new ArrayList<Automaton>();
        for (var i = 0; i < typed.length(); i++) {
            letters.add(
                    switch (typed.charAt(i)) {
                        case 'a', 'ä', 'å' -> any("aäå");
                        case 'o', 'ö' -> any("oö");
                        default -> Automata.makeChar(typed.charAt(i));
                    });
        }
        return Operations.determinize(Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    private static Automaton any(String letters) {
        return Operations.union(letters.chars().mapToObj(Automata::makeChar).toList());
    }
}
