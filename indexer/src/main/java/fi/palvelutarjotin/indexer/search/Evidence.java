package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Area;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.language.Form;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** By what a listing shows that it has a word: each text and each form in which it is found adds to the others. */
final class Evidence {

    private static final List<Text> TELLING = List.of(Text.NAME, Text.SUMMARY, Text.KEYWORDS, Text.CLASSIFICATION);

    private final TextAnalysis analysis;
    private final Set<String> fields;

    /**
     * @param fields those that the index has: others need not be asked
     */
    Evidence(TextAnalysis analysis, Set<String> fields) {
        this.analysis = analysis;
        this.fields = fields;
    }

    /** Sums up what weighs something; a clause for each. */
    private final class Sum {

        private final BooleanQuery.Builder sum = new BooleanQuery.Builder();

        void add(String field, Collection<String> terms, float weight) {
            if (fields.contains(field)) {
                terms.forEach(term -> sum.add(new BoostQuery(term(field, term), weight), Occur.SHOULD));
            }
        }

        void add(Query query, float weight) {
            sum.add(new BoostQuery(query, weight), Occur.SHOULD);
        }

        BooleanQuery build() {
            return sum.build();
        }
    }

    /**
     * What speaks for a typed word in one language; without clauses when the index has nothing in it.
     *
     * @param byLetters whether likeness of letters counts
     */
    BooleanQuery ofTyped(Language language, String word, boolean byLetters) {
        var forms = analysis.forms(language, word);
        var sum = new Sum();
        for (var text : Text.values()) {
            sum.add(text.field(language), forms.lemmas(), Relevance.lemma(text));
        }
        for (var area : Area.values()) {
            sum.add(area.field(Form.EXACT, language), List.of(word), Relevance.asTyped(area));
            sum.add(area.field(Form.PARTS, language), forms.lemmas(), Relevance.inside(area));
            sum.add(area.field(Form.PARTS, language), forms.parts(), Relevance.part(area));
            if (byLetters) {
                addLetters(sum, area, language, word);
            }
        }
        return sum.build();
    }

    /** What speaks for a word of another name; looked for less widely, because there are many names. */
    BooleanQuery ofName(Language language, String word) {
        var forms = analysis.forms(language, word);
        var sum = new Sum();
        for (var text : TELLING) {
            sum.add(text.field(language), forms.lemmas(), Relevance.lemma(text));
        }
        for (var area : Area.values()) {
            sum.add(area.field(Form.PARTS, language), forms.lemmas(), Relevance.inside(area));
            sum.add(area.field(Form.PARTS, language), forms.parts(), Relevance.part(area));
        }
        return sum.build();
    }

    /** Finds what surely has all the words, each in any of the languages: inflected, or inside a longer word. */
    Query surely(List<String> words, List<Language> languages) {
        return surely(words, languages, List.of(Area.values()));
    }

    /** The same in the name only. */
    Query surelyInName(List<String> words, List<Language> languages) {
        return surely(words, languages, List.of(Area.NAME));
    }

    private Query surely(List<String> words, List<Language> languages, List<Area> areas) {
        var all = new BooleanQuery.Builder();
        for (var word : words) {
            var any = new BooleanQuery.Builder();
            for (var language : languages) {
                for (var area : areas) {
                    addAny(
                            any,
                            area.field(Form.PARTS, language),
                            analysis.forms(language, word).lemmas());
                }
            }
            all.add(any.build(), Occur.MUST);
        }
        return all.build();
    }

    private void addAny(BooleanQuery.Builder any, String field, Collection<String> terms) {
        if (fields.contains(field)) {
            terms.forEach(term -> any.add(term(field, term), Occur.SHOULD));
        }
    }

    private void addLetters(Sum sum, Area area, Language language, String word) {
        var field = area.field(Form.GRAM, language);
        if (fields.contains(field)) {
            var runs = analysis.terms(language, Form.GRAM, word);
            var some = new BooleanQuery.Builder();
            runs.forEach(run -> some.add(term(field, run), Occur.SHOULD));
            some.setMinimumNumberShouldMatch(Relevance.lettersNeeded(runs.size()));
            sum.add(some.build(), Relevance.letters(area) / runs.size());
        }
    }

    private static Query term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }
}
