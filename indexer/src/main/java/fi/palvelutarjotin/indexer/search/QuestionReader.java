package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Area;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.language.Form;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.spelling.Speller;
import fi.palvelutarjotin.indexer.terms.TermList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;

/** Reads what was typed: mends its spelling, recognises its terms and what each word does. */
final class QuestionReader {

    private final TextAnalysis analysis;
    private final TermList terms;
    private final Speller speller = new Speller();

    QuestionReader(TextAnalysis analysis, TermList terms) {
        this.analysis = analysis;
        this.terms = terms;
    }

    Question read(IndexView view, Language reader, String typed) throws IOException {
        if (typed.isBlank()) {
            return new Question(reader, true, List.of());
        }
        var languages = Stream.concat(Stream.of(reader), Stream.of(Language.values()))
                .distinct()
                .toList();
        var words = new ArrayList<String>();
        for (var word : analysis.words(typed)) {
            words.add(corrected(view, reader, word));
        }
        var asked = new ArrayList<Asked>();
        var at = 0;
        for (var match : terms.in(words, languages)) {
            addWords(asked, words.subList(at, match.from()), reader);
            var names = match.others().stream()
                    .map(t -> new Asked.Name(
                            t.language(), analysis.words(t.text()), Relevance.otherName(t.language(), reader)))
                    .toList();
            asked.add(new Asked(words.subList(match.from(), match.to()), Asked.Role.TOPIC, names));
            at = match.to();
        }
        addWords(asked, words.subList(at, words.size()), reader);
        return new Question(reader, false, asked);
    }

    private void addWords(List<Asked> asked, List<String> words, Language reader) {
        words.stream()
                .filter(word -> !analysis.isSmall(reader, word))
                .distinct()
                .forEach(word -> asked.add(new Asked(List.of(word), Asked.Role.TOPIC, List.of())));
    }

    private String corrected(IndexView view, Language reader, String word) throws IOException {
        for (var language : Language.values()) {
            for (var lemma : analysis.forms(language, word).lemmas()) {
                if (view.reader().docFreq(new Term(Area.REST.field(Form.PARTS, language), lemma)) > 0) {
                    return word;
                }
            }
        }
        if (!terms.in(List.of(word), List.of(Language.values())).isEmpty()) {
            return word;
        }
        return speller.correct(view.reader(), reader, word, analysis.isKnown(reader, word))
                .orElse(word);
    }
}
