package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Area;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.language.Form;
import fi.palvelutarjotin.indexer.language.SmallWords.Role;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import fi.palvelutarjotin.indexer.spelling.Speller;
import fi.palvelutarjotin.indexer.terms.TermList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/** Reads what was typed: mends its spelling, recognises its terms and what each word does. */
final class QuestionReader {

    private final TextAnalysis analysis;
    private final TermList terms;
    private final NeedLexicon needs;
    private final Speller speller = new Speller();

    QuestionReader(TextAnalysis analysis, TermList terms, NeedLexicon needs) {
        this.needs = needs;
        this.analysis = analysis;
        this.terms = terms;
    }

    Question read(IndexView view, Language reader, String typed) throws IOException {
        if (typed.isBlank()) {
            return new Question(reader, true, List.of(), List.of(), true);
        }
        var languages = Stream.concat(Stream.of(reader), Stream.of(Language.values()))
                .distinct()
                .toList();
        var words = new ArrayList<String>();
        for (var word : analysis.words(typed)) {
            words.add(corrected(view, reader, word));
        }
        var related = related(reader, String.join(" ", words));
        var asked = new ArrayList<Asked>();
        var at = 0;
        for (var match : terms.in(words, languages)) {
            if (match.to() - match.from() == 1 && analysis.role(reader, words.get(match.from())) != Role.CONTENT) {
                continue;
            }
            addWords(asked, words.subList(at, match.from()), reader);
            var names = match.others().stream()
                    .map(t -> new Asked.Name(
                            t.language(), analysis.words(t.text()), Relevance.otherName(t.language(), reader)))
                    .toList();
            asked.add(new Asked(words.subList(match.from(), match.to()), Asked.Role.TOPIC, names));
            at = match.to();
        }
        addWords(asked, words.subList(at, words.size()), reader);
        return new Question(reader, false, asked, related, named(view, asked));
    }

    private boolean named(IndexView view, List<Asked> asked) throws IOException {
        var all = new BooleanQuery.Builder();
        for (var one : asked) {
            if (one.role() == Asked.Role.MODIFIER) continue;
            for (var word : one.words()) {
                var any = new BooleanQuery.Builder();
                for (var language : Language.values()) {
                    for (var lemma : analysis.forms(language, word).lemmas()) {
                        any.add(new TermQuery(new Term(Area.NAME.field(Form.PARTS, language), lemma)), Occur.SHOULD);
                    }
                }
                all.add(any.build(), Occur.MUST);
            }
        }
        return view.searcher().count(all.build()) > 0;
    }

    private List<Related> related(Language reader, String text) {
        var related = new ArrayList<Related>();
        for (var match : needs.read(reader, text)) {
            var names = new ArrayList<Asked.Name>();
            match.need().services().lists().forEach((language, services) -> {
                var weight = (float) match.score();
                for (var service : services) {
                    names.add(new Asked.Name(language, analysis.words(service), weight));
                    weight *= Relevance.f("decay", .95f);
                }
            });
            related.add(new Related(match, names));
        }
        return related;
    }

    private void addWords(List<Asked> asked, List<String> words, Language reader) {
        for (var word : words) {
            switch (analysis.role(reader, word)) {
                case CONTENT -> asked.add(new Asked(List.of(word), Asked.Role.TOPIC, List.of()));
                case ASKING -> asked.add(new Asked(List.of(word), Asked.Role.MODIFIER, List.of()));
                case SMALL, NOT -> {}
            }
        }
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
