package fi.palvelutarjotin.indexer.similar;

import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexSchema.Area;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.language.Form;
import fi.palvelutarjotin.indexer.language.SmallWords.Role;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Asks for what a listing has: its themes, its target groups and the words of its name. A word tells the more the fewer
 * listings have it, which Lucene's scores see to.
 */
final class Likeness {

    /** A listing scores some five for a word that tells something: a theme counts like half such a word. */
    private static final float THEME = 2.5f;

    private static final float TARGET_GROUP = 1;
    private static final float WORD_IN_NAME = 1;
    private static final float WORD_IN_KEYWORDS = 0.8f;
    /** "Ryhmä" in "vertaistukiryhmä" says less than the whole word. */
    private static final float PART_OF_WORD = 0.4f;

    /** A name of more words is a sentence, and its last words tell least. */
    private static final int MOST_WORDS = 12;

    private static final int MOST_PARTS = 8;

    private final TextAnalysis analysis;
    private final FacetCatalogue facets;

    Likeness(TextAnalysis analysis, FacetCatalogue facets) {
        this.analysis = analysis;
        this.facets = facets;
    }

    /** Finds what has a theme or a word in common; target groups alone, which many share, find nothing. */
    Query to(IndexedListing listing) {
        var common = new BooleanQuery.Builder();
        for (var theme : listing.themes()) {
            common.add(narrow(FacetName.THEME, theme, THEME), Occur.SHOULD);
        }
        listing.name()
                .texts()
                .forEach((language, name) -> analysis.words(name).stream()
                        .distinct()
                        .filter(word -> analysis.role(language, word) == Role.CONTENT)
                        .limit(MOST_WORDS)
                        .forEach(word -> {
                            var forms = analysis.forms(language, word);
                            var ways = new java.util.ArrayList<Query>();
                            for (var lemma : forms.lemmas()) {
                                ways.add(term(Text.NAME.field(language), lemma, WORD_IN_NAME));
                                ways.add(term(Text.KEYWORDS.field(language), lemma, WORD_IN_KEYWORDS));
                                ways.add(term(Area.NAME.field(Form.PARTS, language), lemma, PART_OF_WORD));
                            }
                            forms.parts().stream()
                                    .limit(MOST_PARTS)
                                    .forEach(part ->
                                            ways.add(term(Area.NAME.field(Form.PARTS, language), part, PART_OF_WORD)));
                            common.add(new DisjunctionMaxQuery(ways, 0), Occur.SHOULD);
                        }));
        var query = new BooleanQuery.Builder().add(common.build(), Occur.MUST);
        for (var group : listing.targetGroups()) {
            query.add(narrow(FacetName.TARGET_GROUP, group, TARGET_GROUP), Occur.SHOULD);
        }
        return query.build();
    }

    private Query narrow(FacetName facet, String code, float weight) {
        return new BoostQuery(facets.get(facet).narrow(Set.of(code)), weight);
    }

    private static Query term(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }
}
