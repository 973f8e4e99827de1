package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Area;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.index.IndexTerms;
import fi.palvelutarjotin.indexer.language.Form;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.language.morphology.WordForms;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/** By what a listing shows that it has a word: each text and each form in which it is found adds to the others. */
final class Evidence {

    private static final List<Text> TELLING = List.of(Text.NAME, Text.SUMMARY, Text.KEYWORDS, Text.CLASSIFICATION);

    private final TextAnalysis analysis;
    private final IndexTerms terms;

    Evidence(TextAnalysis analysis, IndexTerms terms) {
        this.analysis = analysis;
        this.terms = terms;
    }

    /** Sums up what weighs something; a clause for each. */
    private final class Sum {

        private final BooleanQuery.Builder sum = new BooleanQuery.Builder();

        void add(String field, Collection<String> texts, float weight) {
            for (var text : texts) {
                terms.query(field, text).ifPresent(term -> sum.add(new BoostQuery(term, weight), Occur.SHOULD));
            }
        }

        void add(Query query, float weight) {
            sum.add(new BoostQuery(query, weight), Occur.SHOULD);
        }

        BooleanQuery build() {
            return sum.build();
        }
    }

    /** What speaks for a typed word in one language; without clauses when the index has nothing of it. */
    BooleanQuery ofTyped(Language language, String word) {
        var forms = analysis.forms(language, word);
        var sum = new Sum();
        for (var text : Text.values()) {
            sum.add(text.field(language), forms.lemmas(), Relevance.lemma(text));
        }
        for (var area : Area.values()) {
            sum.add(area.field(Form.EXACT, language), List.of(word), Relevance.asTyped(area));
            sum.add(area.field(Form.PARTS, language), forms.lemmas(), Relevance.inside(area));
            sum.add(area.field(Form.PARTS, language), parts(forms, Relevance.MOST_PARTS), Relevance.part(area));
            addLetters(sum, area, language, word);
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
            sum.add(area.field(Form.PARTS, language), parts(forms, Relevance.MOST_PARTS), Relevance.part(area));
        }
        return sum.build();
    }

    /**
     * What tells roughly how well a listing has a word: the base form in the name and anywhere. It finds just what surely
     * has the word, and needs little work.
     *
     * @param languages those in which it may stand, and how much each weighs
     */
    BooleanQuery roughly(String word, Map<Language, Float> languages) {
        return roughly(word, languages, false);
    }

    /** The same for whatever has anything of the word: a part of it, or, where hardly any have it, letters alike. */
    BooleanQuery roughlyAnything(String word, Map<Language, Float> languages) {
        return roughly(word, languages, true);
    }

    private BooleanQuery roughly(String word, Map<Language, Float> languages, boolean anything) {
        var sum = new Sum();
        var isRare = anything && isRare(word, languages.keySet());
        languages.forEach((language, weight) -> {
            var forms = analysis.forms(language, word);
            for (var area : Area.values()) {
                var field = area.field(Form.PARTS, language);
                sum.add(field, forms.lemmas(), weight * Relevance.roughly(area));
                if (anything) {
                    sum.add(field, parts(forms, Relevance.TELLING_PARTS), weight * Relevance.part(area));
                }
                if (isRare) {
                    addLetters(sum, area, language, word);
                }
            }
        });
        return sum.build();
    }

    private boolean isRare(String word, Set<Language> languages) {
        return languages.stream()
                        .flatMap(language -> analysis.forms(language, word).lemmas().stream()
                                .map(lemma -> terms.listingsWith(Area.REST.field(Form.PARTS, language), lemma)))
                        .mapToInt(number -> number)
                        .sum()
                < Relevance.FEW;
    }

    /** Finds what surely has all the words, each in any of the languages: inflected, or inside a longer word. */
    Query surely(List<String> words, List<Language> languages) {
        // The name is among the texts of the rest, too.
        return surely(words, languages, Area.REST);
    }

    /** The same in the name only. */
    Query surelyInName(List<String> words, List<Language> languages) {
        return surely(words, languages, Area.NAME);
    }

    private Query surely(List<String> words, List<Language> languages, Area area) {
        var all = new BooleanQuery.Builder();
        for (var word : words) {
            var any = new BooleanQuery.Builder();
            for (var language : languages) {
                for (var lemma : analysis.forms(language, word).lemmas()) {
                    terms.query(area.field(Form.PARTS, language), lemma).ifPresent(term -> any.add(term, Occur.SHOULD));
                }
            }
            all.add(any.build(), Occur.MUST);
        }
        return all.build();
    }

    /** The longest parts say most, and stand in the fewest listings. */
    private static List<String> parts(WordForms forms, int most) {
        return forms.parts().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(most)
                .toList();
    }

    private void addLetters(Sum sum, Area area, Language language, String word) {
        var runs = analysis.terms(language, Form.GRAM, word);
        var some = new BooleanQuery.Builder();
        var field = area.field(Form.GRAM, language);
        runs.forEach(run -> terms.query(field, run).ifPresent(term -> some.add(term, Occur.SHOULD)));
        some.setMinimumNumberShouldMatch(Relevance.lettersNeeded(runs.size()));
        var similar = some.build();
        if (similar.clauses().size() >= similar.getMinimumNumberShouldMatch()) {
            sum.add(similar, Relevance.letters(area) / runs.size());
        }
    }
}
