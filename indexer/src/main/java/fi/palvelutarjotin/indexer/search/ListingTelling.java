package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.ListingDocument;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.search.CheckTelling.Document;
import fi.palvelutarjotin.indexer.search.ScoreShares.Share;
import fi.palvelutarjotin.indexer.search.SearchExplainer.Search;
import fi.palvelutarjotin.indexer.search.Standing.WordsFit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Tells why a listing is found by a search, or is not. */
final class ListingTelling {

    private final TextAnalysis analysis;
    private final ListingDocument documents;
    private final CheckTelling checks;

    ListingTelling(TextAnalysis analysis, ListingDocument documents, CheckTelling checks) {
        this.analysis = analysis;
        this.documents = documents;
        this.checks = checks;
    }

    ListingExplanation tell(Listing listing, Search search) throws IOException {
        var searcher = search.view().searcher();
        var byId = new TermQuery(new Term(IndexSchema.ID, listing.id().toString()));
        var indexed = searcher.search(byId, 1).scoreDocs;
        var name = listing.content().name();
        if (indexed.length == 0) {
            return ListingExplanation.without(listing.id(), name, new Standing.NotIndexed());
        }
        var document = new Document(searcher, indexed[0].doc);
        var lacks = lacks(search.words(), document);
        var fit = fit(search.words(), lacks.size(), document);
        var found = search.retrieval().narrowed(search.request(), search.words().scored(search.width()));
        var isFound = document.isIn(found);
        var rank = rank(search, document);
        var score = score(listing, search, document, isFound ? found : null, signals(search, document, rank));
        return new ListingExplanation(
                listing.id(),
                name,
                isFound ? new Standing.Found(fit, rank) : new Standing.NotFound(fit),
                lacks,
                score.whole,
                score.matches,
                score.other,
                checks.tell(search, listing, documents.card(listing), document));
    }

    private static List<List<String>> lacks(WordQuery words, Document document) throws IOException {
        var lacks = new ArrayList<List<String>>();
        for (var topic : words.question().topics()) {
            if (!document.isIn(words.surely(topic))) {
                lacks.add(topic.words());
            }
        }
        return lacks;
    }

    private static WordsFit fit(WordQuery words, int lacking, Document document) throws IOException {
        if (words.question().isBlank()) {
            return WordsFit.NOT_ASKED;
        }
        if (document.isIn(words.matching(Width.SURE))) {
            var topics = words.question().topics().size();
            return topics - lacking >= Relevance.needed(topics) ? WordsFit.SURELY : WordsFit.SERVICE;
        }
        return document.isIn(words.scored(Width.ANY)) ? WordsFit.SOMETHING : WordsFit.NOTHING;
    }

    private static @Nullable Integer rank(Search search, Document document) {
        var rank = IntStream.range(0, search.hits().size())
                .filter(at -> search.hits().get(at).doc == document.number())
                .findFirst();
        return rank.isPresent() ? rank.getAsInt() + 1 : null;
    }

    /** Only where the first hits are looked at once more do signals have a say in the score. */
    private static Signals signals(Search search, Document document, @Nullable Integer rank) throws IOException {
        return rank != null && rank <= Relevance.LOOKED_AT && PageOrder.isFor(search.request(), search.words())
                ? Signals.of(
                        search.view().reader(),
                        document.number(),
                        search.now().toLocalDate().toEpochDay())
                : Signals.NONE;
    }

    private record Score(float whole, List<Match> matches, float other) {

        static final Score NONE = new Score(0, List.of(), 0);
    }

    /**
     * The score and what it is made of.
     *
     * @param found the whole request, if it finds the listing: conditions may have a say in the score
     */
    private Score score(Listing listing, Search search, Document document, @Nullable Query found, Signals signals)
            throws IOException {
        var words = search.words();
        if (!words.hasWords()) {
            return Score.NONE;
        }
        var asked = words.scored(search.width());
        var isAsked = document.isIn(asked);
        var query = isAsked ? asked : words.scored(Width.ANY);
        var causes = words.causes();
        var shares = new ScoreShares(document.searcher(), document.number(), causes).of(query);
        if (shares.isEmpty()) {
            return Score.NONE;
        }
        var whole = document.searcher()
                .explain(found == null ? query : found, document.number())
                .getValue()
                .floatValue();
        return score(whole, shares.get(), listing, signals);
    }

    /**
     * The same.
     *
     * @param whole without the signals
     */
    private Score score(float whole, List<Share> shares, Listing listing, Signals signals) {
        var sum = ScoreShares.points(shares);
        var scaled = sum == 0
                ? shares
                : shares.stream().map(share -> share.times(whole / sum)).toList();
        var found = new MatchTelling(analysis, new ListingWords(analysis, documents, listing)).tell(scaled);
        var matches = Stream.concat(found.stream(), signals.tell(whole).stream())
                .sorted(Comparator.comparingDouble(Match::points).reversed())
                .limit(ListingExplanation.MOST_MATCHES)
                .toList();
        var told = matches.stream().mapToDouble(Match::points).sum();
        var lifted = signals.lift(whole);
        return new Score(lifted, matches, (float) Math.max(0, lifted - told));
    }
}
