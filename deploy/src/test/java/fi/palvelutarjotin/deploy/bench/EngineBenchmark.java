package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SearchResult;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.ThreadParams;

/** The search without HTTP: a page of twenty hits, highlighted, and the counts of all facets. */
@State(Scope.Benchmark)
// JMH sets the fields up before it measures.
@SuppressWarnings("NullAway.Init")
public class EngineBenchmark {

    private static final int DIFFERENT_QUESTIONS = 4_000;

    @Param("100000")
    public int size;

    private BenchNode node;
    private CatalogueSearch search;
    private List<SearchRequest> wordsAndThreeFacets;
    private List<SearchRequest> words;
    private List<SearchRequest> oneFilter;
    private List<SearchRequest> everything;
    private List<SearchRequest> visits;

    @Setup(Level.Trial)
    public void start() {
        var folders = BenchFolders.of(size);
        node = BenchNode.startStanding(folders.emptyDatabase(), folders.madeIndex());
        search = node.get(CatalogueSearch.class);
        var mix = new RequestMix(new SyntheticCatalogue(size));
        wordsAndThreeFacets = mix.requests(RequestMix.Kind.WORDS_AND_THREE_FACETS, DIFFERENT_QUESTIONS);
        words = mix.requests(RequestMix.Kind.WORDS, DIFFERENT_QUESTIONS);
        oneFilter = mix.requests(RequestMix.Kind.ONE_FILTER, DIFFERENT_QUESTIONS);
        everything = mix.requests(RequestMix.Kind.EVERYTHING, 1);
        visits = mix.visits(DIFFERENT_QUESTIONS);
    }

    @TearDown(Level.Trial)
    public void stop() {
        node.close();
    }

    /** Whose turn it is: each thread asks its own share of the questions, one after another. */
    @State(Scope.Thread)
    public static class Turn {

        private int next;
        private int step;

        @Setup(Level.Trial)
        public void begin(ThreadParams threads) {
            next = threads.getThreadIndex();
            step = threads.getThreadCount();
        }

        SearchRequest ask(List<SearchRequest> questions) {
            var number = next;
            next += step;
            return RequestMix.rephrased(questions.get(number % questions.size()), number);
        }

        SearchRequest askAgain(List<SearchRequest> questions) {
            next += step;
            return questions.get(next % questions.size());
        }
    }

    @Benchmark
    public SearchResult wordsAndThreeFacets(Turn turn) {
        return search.search(turn.ask(wordsAndThreeFacets));
    }

    @Benchmark
    public SearchResult words(Turn turn) {
        return search.search(turn.ask(words));
    }

    @Benchmark
    public SearchResult oneFilter(Turn turn) {
        return search.search(turn.ask(oneFilter));
    }

    @Benchmark
    public SearchResult everything(Turn turn) {
        return search.search(turn.ask(everything));
    }

    /** A day's mix of questions, answers kept. */
    @Benchmark
    public SearchResult visits(Turn turn) {
        return search.search(turn.askAgain(visits));
    }
}
