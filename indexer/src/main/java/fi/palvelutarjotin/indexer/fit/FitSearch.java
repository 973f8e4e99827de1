package fi.palvelutarjotin.indexer.fit;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.fit.WishQueries.Answers;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import fi.palvelutarjotin.indexer.search.LentQueries;
import fi.palvelutarjotin.indexer.search.LentQueries.ByWords;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Puts the whole catalogue into the order in which it fits what is wished for, in this node's index. The same queries
 * that make the order tell of each listing what it meets, so that neither can say what the other does not.
 */
@Singleton
public final class FitSearch {

    private final SearchIndex index;
    private final LentQueries lent;
    private final Clock clock;
    private final WishQueries wishes;
    private final FitReader reader;

    public FitSearch(
            SearchIndex index, LentQueries lent, FacetCatalogue facets, Municipalities municipalities, Clock clock) {
        this.index = index;
        this.lent = lent;
        this.clock = clock;
        wishes = new WishQueries(lent, facets, municipalities);
        reader = new FitReader(wishes, municipalities);
    }

    public FitResult search(FitRequest request) {
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        return index.read(view -> search(view, request, now));
    }

    private FitResult search(IndexView view, FitRequest request, LocalDateTime now) throws IOException {
        var words = words(view, request, now);
        var surely = words.map(ByWords::surely).orElse(MatchNoDocsQuery.INSTANCE);
        var answers = new LinkedHashMap<Wish, Answers>();
        request.wishes().forEach(wish -> answers.put(wish, wishes.of(wish, surely, now)));
        var current = lent.current(now);
        var best = best(view, scored(current, words), answers, request, now);
        return new FitResult(
                view.searcher().count(current),
                view.searcher().count(meetingAll(current, answers)),
                reader.read(view, best, answers),
                words.map(ByWords::corrected).orElse(null));
    }

    private Optional<ByWords> words(IndexView view, FitRequest request, LocalDateTime now) throws IOException {
        for (var wish : request.wishes()) {
            if (wish instanceof Wish.ForNeed need) {
                return Optional.of(lent.words(view, need.words(), request.reader(), now));
            }
        }
        return Optional.empty();
    }

    /** Everything, what the words of the need find with a score. */
    private static Query scored(Query current, Optional<ByWords> words) {
        var query = new BooleanQuery.Builder().add(current, Occur.FILTER);
        words.ifPresent(need -> query.add(need.scored(), Occur.SHOULD));
        return query.build();
    }

    private ScoreDoc[] best(
            IndexView view, Query everything, Map<Wish, Answers> answers, FitRequest request, LocalDateTime now)
            throws IOException {
        Sort order = FitOrder.of(answers, lent.whenEqual(now)).rewrite(view.searcher());
        var wanted = request.page() * request.size();
        var found = view.searcher().search(everything, new TopFieldCollectorManager(order, wanted, null, 1)).scoreDocs;
        return Arrays.copyOfRange(found, Math.min(found.length, wanted - request.size()), found.length);
    }

    private static Query meetingAll(Query current, Map<Wish, Answers> answers) {
        var all = new BooleanQuery.Builder().add(current, Occur.FILTER);
        answers.values().forEach(answer -> all.add(answer.met(), Occur.FILTER));
        return all.build();
    }
}
