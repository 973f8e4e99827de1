package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the listed words and phrases in a text, in every language. */
final class PhraseReader {

    /** How sure a phrase is: as listed before inflected, the reader's language before others, then the tables' order. */
    private static final int INFLECTED = 2_000_000;

    private static final int IN_ANOTHER_LANGUAGE = 1_000_000;

    private final TextAnalysis analysis;
    private final PhraseBook book;

    PhraseReader(TextAnalysis analysis, PhraseBook book) {
        this.analysis = analysis;
        this.book = book;
    }

    List<Candidate> read(Language reader, TypedText text) {
        var found = new ArrayList<Candidate>();
        for (var language : Language.values()) {
            var terms = terms(language, text);
            for (var from = 0; from < text.size(); from++) {
                var word = text.word(from);
                for (var phrase : book.beginningWith(language, word, terms.getOrDefault(word, Set.of()))) {
                    if (phrase.isFor(reader) && matches(phrase, text, from, terms)) {
                        found.add(candidate(phrase, reader, text, from));
                    }
                }
            }
        }
        return found;
    }

    private Map<String, Set<String>> terms(Language language, TypedText text) {
        var terms = new HashMap<String, Set<String>>();
        for (var i = 0; i < text.size(); i++) {
            terms.computeIfAbsent(text.word(i), word -> Set.copyOf(analysis.terms(language, word)));
        }
        return terms;
    }

    private static boolean matches(ListedPhrase phrase, TypedText text, int from, Map<String, Set<String>> terms) {
        var size = phrase.words().size();
        if (from + size > text.size()) {
            return false;
        }
        for (var i = 0; i < size; i++) {
            var word = text.word(from + i);
            if (!phrase.words().get(i).matches(word, terms.getOrDefault(word, Set.of()))) {
                return false;
            }
        }
        return true;
    }

    private static Candidate candidate(ListedPhrase phrase, Language reader, TypedText text, int from) {
        var to = from + phrase.words().size();
        var listed =
                String.join(" ", phrase.words().stream().map(ListedWord::lower).toList());
        var sureness = phrase.order()
                + (listed.equals(text.joined(from, to)) ? 0 : INFLECTED)
                + (phrase.language() == reader ? 0 : IN_ANOTHER_LANGUAGE);
        return new Candidate(from, to, sureness, phrase.meaning().apply(text.span(from, to)));
    }
}
