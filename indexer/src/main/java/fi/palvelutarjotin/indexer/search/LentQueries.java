package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.ListingDocument;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import fi.palvelutarjotin.indexer.reading.QueryReader;
import fi.palvelutarjotin.indexer.terms.TermList;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks of the index, lent to others that ask the same things and put what they find in another order: who
 * asks for "evening" or for "choir" there must mean what they mean in a search.
 */
@Singleton
public final class LentQueries {

    private final TextAnalysis analysis;
    private final FacetCatalogue facets;
    private final QuestionReader questions;
    private final Retrieval.Means retrieval;

    public LentQueries(
            TextAnalysis analysis,
            QueryReader queries,
            TermList terms,
            NeedLexicon needs,
            FacetCatalogue facets,
            Municipalities municipalities) {
        this.analysis = analysis;
        this.facets = facets;
        questions = new QuestionReader(analysis, queries, terms, needs);
        var conditions = new ConditionQueries(municipalities, facets.place());
        retrieval = new Retrieval.Means(
                facets, conditions, new HitOrder(municipalities, conditions), new PageOrder(analysis));
    }

    /**
     * A search by words.
     *
     * @param surely finds what surely has enough of them
     * @param scored finds the same, or, where that is little, what has any of them; with scores
     * @param corrected the words with their typing errors mended; null when nothing was
     */
    public record ByWords(
            Query surely, Query scored, @Nullable String corrected) {}

    /** Reads words as a search does. */
    public ByWords words(IndexView view, String words, Language reader, LocalDateTime now) throws IOException {
        var request = new SearchRequest(words, reader, Map.<FacetName, Set<String>>of(), SortOrder.RELEVANCE, 1, 1);
        var question = questions.read(view, request);
        var query = new WordQuery(analysis, facets, question, view.terms());
        var width = retrieval.of(view, query, now).width(0);
        return new ByWords(
                query.matching(Width.SURE),
                query.scored(width),
                question.guidance().corrected());
    }

    /** Finds all that a search finds, on whichever page; as of the same moment, so that both count alike. */
    public Query found(IndexView view, SearchRequest request, LocalDateTime now) throws IOException {
        var query = new WordQuery(analysis, facets, questions.read(view, request), view.terms());
        return retrieval.of(view, query, LuceneSearch.moment(request, now)).found(request);
    }

    /** Finds what is not over. */
    public Query current(LocalDateTime now) {
        return Retrieval.notOver(MatchAllDocsQuery.INSTANCE, now);
    }

    /** Finds what has a coming time that fits. */
    public Query held(When when, LocalDateTime now) {
        return ConditionQueries.when(when, now);
    }

    /** What parts those that are equal in all that is asked: what comes sooner, what is fuller and fresher, the id. */
    public List<SortField> whenEqual(LocalDateTime now) {
        var minutes = ListingDocument.minutes(now);
        return List.of(
                new NextTime(minutes).getSortField(false, Long.MAX_VALUE),
                new SignalOrder(SignalOrder.day(minutes)).getSortField(true),
                new SortField(IndexSchema.TIE, SortField.Type.LONG));
    }
}
