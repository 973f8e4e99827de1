package fi.palvelutarjotin.indexer.need;

import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.SmallWords.Role;
import fi.palvelutarjotin.indexer.need.SaidWords.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The phrases of all needs in one language, to be found by their words. Never changes once it is made. */
final class PhraseIndex {

    /** Needs that use a word; of nearly a thousand, some fifty words are used by as many. */
    private static final int USED_BY_MANY = 12;

    private final Language language;
    private final int needs;
    private final Vocabulary vocabulary = new Vocabulary();
    private final int negation = vocabulary.add(SaidWords.NEGATION);
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<String> mute = new ArrayList<>();
    private final double[] weights;
    private final List<List<Integer>> phrasesOfWord = new ArrayList<>();

    PhraseIndex(Language language, List<Need> needs, SaidWords reader) {
        this.language = language;
        this.needs = needs.size();
        for (var number = 0; number < needs.size(); number++) {
            for (var written : needs.get(number).phrases().in(language)) {
                add(number, needs.get(number), written, said(reader, written));
            }
        }
        weights = vocabulary.weights(needs.size());
        for (var word = 0; word < vocabulary.size(); word++) {
            phrasesOfWord.add(new ArrayList<>());
        }
        for (var phrase = 0; phrase < phrases.size(); phrase++) {
            for (var word : phrases.get(phrase).words()) {
                phrasesOfWord.get(word).add(phrase);
            }
        }
    }

    private List<Said> said(SaidWords reader, String written) {
        var said = reader.read(language, written);
        return said.size() == 1 ? List.of(said.getFirst().asWritten(written)) : said;
    }

    private void add(int number, Need need, String written, List<Said> said) {
        var content = numbers(said, Role.CONTENT, number);
        var asking = numbers(said, Role.ASKING, number);
        var negated = said.stream().anyMatch(word -> word.role() == Role.NOT);
        if (content.length > 0) {
            var words = negated ? with(content, negation) : content;
            phrases.add(new Phrase(number, words, content.length, negated, asking, isShortened(written, said)));
        } else if (asking.length > 0) {
            phrases.add(new Phrase(number, asking, 0, false, new int[0], true));
        } else {
            mute.add(need.code() + ": " + written);
        }
    }

    private static boolean isShortened(String written, List<Said> said) {
        return said.size() < written.split("\\s+").length;
    }

    private static int[] with(int[] words, int word) {
        var more = Arrays.copyOf(words, words.length + 1);
        more[words.length] = word;
        return more;
    }

    private int[] numbers(List<Said> said, Role role, int need) {
        return said.stream()
                .filter(word -> word.role() == role)
                .mapToInt(word -> vocabulary.add(word, need))
                .distinct()
                .toArray();
    }

    Language language() {
        return language;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /** The phrases of which nothing is left without small words: they never match, and somebody should mend them. */
    List<String> mute() {
        return mute;
    }

    /** The word that all negations are. */
    int negation() {
        return negation;
    }

    /** Whether so many needs use a word that it cannot stand for one of them. */
    boolean isCommon(int word) {
        return weights[word] < Math.log(1 + (double) needs / USED_BY_MANY);
    }

    double weight(int word) {
        return weights[word];
    }

    List<Integer> phrasesOf(int word) {
        return phrasesOfWord.get(word);
    }
}
