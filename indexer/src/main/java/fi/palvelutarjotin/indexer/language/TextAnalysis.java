package fi.palvelutarjotin.indexer.language;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.SmallWords.Role;
import fi.palvelutarjotin.indexer.language.finnish.FinnishMorphology;
import fi.palvelutarjotin.indexer.language.finnish.FinnishNumbers;
import fi.palvelutarjotin.indexer.language.morphology.Morphology;
import fi.palvelutarjotin.indexer.language.morphology.WordForms;
import fi.palvelutarjotin.indexer.language.swedish.SwedishMorphology;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/**
 * How the words of each language become terms. Everything else asks here.
 *
 * <p>Finnish words are read by the Voikko dictionary where there is one, Swedish compounds are split by a word list,
 * English is stemmed; Northern Sámi, for which no analysis can be had, is split into words whose letters lose their
 * marks, so that it is found approximately.
 */
@Singleton
public final class TextAnalysis {

    private final Morphology finnishWords;
    private final Predicate<String> swedishWords;
    private final WordAnalysis finnish;
    private final WordAnalysis swedish;
    private final WordAnalysis english;
    private final WordAnalysis sami;
    private final SmallWords smallWords = new SmallWords();
    private final String fingerprint;
    private final Analyzer words = new StandardAnalyzer();

    public TextAnalysis(Dictionaries dictionaries) {
        fingerprint = dictionaries.fingerprint();
        finnishWords =
                dictionaries.finnish().<Morphology>map(FinnishMorphology::new).orElse(word -> Optional.empty());
        swedishWords = dictionaries
                .swedish()
                .<Predicate<String>>map(words -> words::isKnown)
                .orElse(word -> false);
        finnish = new WordAnalysis(finnish(finnishWords));
        swedish = new WordAnalysis(swedish(dictionaries));
        english = new WordAnalysis(new StemmingMorphology(new EnglishAnalyzer(CharArraySet.EMPTY_SET)));
        sami = new WordAnalysis(word -> Optional.of(WordForms.simple(LetterGrams.folded(word))));
    }

    /** Tells this analysis from others: an index that was made with another must be built anew. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The analyzer of one form of a language's texts. */
    public Analyzer analyzer(Language language, Form form) {
        return of(language).analyzer(form);
    }

    /** The words of a text as they stand, in lower case. */
    public List<String> words(String text) {
        return Terms.of(words, text);
    }

    /** The base forms of one word in a language, any of which may be meant; none for a word that says nothing there. */
    public List<String> terms(Language language, String word) {
        return role(language, word) == Role.SMALL
                ? List.of()
                : forms(language, word).lemmas();
    }

    /** The terms of one word in one form. */
    public List<String> terms(Language language, Form form, String word) {
        return of(language).terms(form, word);
    }

    /** What a word does in a sentence: whether it tells of the matter, asks, negates, or says nothing. */
    public Role role(Language language, String word) {
        return smallWords.find(language, word).role();
    }

    /** Whether a word is in the language's dictionary; false where there is none. */
    public boolean isKnown(Language language, String word) {
        return switch (language) {
            case FI -> finnishWords.of(word).isPresent();
            case SV -> swedishWords.test(word);
            case EN, SE -> false;
        };
    }

    /** What a word is made of. */
    public WordForms forms(Language language, String word) {
        return of(language).forms(word);
    }

    private WordAnalysis of(Language language) {
        return switch (language) {
            case FI -> finnish;
            case SV -> swedish;
            case EN -> english;
            case SE -> sami;
        };
    }

    private static Morphology finnish(Morphology known) {
        var stems = new StemmingMorphology(new FinnishAnalyzer(CharArraySet.EMPTY_SET));
        return word -> number(word).or(() -> known.of(word)).or(() -> unknown(word, stems));
    }

    /** A number is looked for in words too; the dictionary would know it as it stands only. */
    private static Optional<WordForms> number(String word) {
        return FinnishNumbers.inWords(word).map(inWords -> new WordForms(List.of(word, inWords), List.of(), List.of()));
    }

    /** A word that the dictionary does not know is looked for as it stands and by its stem. */
    private static Optional<WordForms> unknown(String word, StemmingMorphology stems) {
        var lemmas = Stream.of(stems.stem(word), word).distinct().toList();
        return Optional.of(new WordForms(lemmas, List.of(), List.of()));
    }

    private static Morphology swedish(Dictionaries dictionaries) {
        var stems = new StemmingMorphology(new SwedishAnalyzer(CharArraySet.EMPTY_SET));
        return dictionaries
                .swedish()
                .<Morphology>map(words -> new SwedishMorphology(words, stems::stem))
                .orElse(stems);
    }
}
