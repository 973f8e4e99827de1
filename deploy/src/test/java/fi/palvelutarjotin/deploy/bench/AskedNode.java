package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SearchResult;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A node that is ready to be asked one sort of question. */
final class AskedNode implements AutoCloseable {

    private static final int DIFFERENT_QUESTIONS = 4_000;

    private final BenchNode node;
    private final CatalogueSearch search;
    private final IntFunction<Supplier<SearchRequest>> askers;
    private final @Nullable ChangesBeside changes;

    private AskedNode(BenchNode node, IntFunction<Supplier<SearchRequest>> askers, @Nullable ChangesBeside changes) {
        this.node = node;
        search = node.get(CatalogueSearch.class);
        this.askers = askers;
        this.changes = changes;
    }

    static AskedNode start(EngineQuestion question, int size) throws IOException {
        var folders = BenchFolders.of(size);
        var catalogue = new SyntheticCatalogue(size);
        var mix = new RequestMix(catalogue);
        return switch (question) {
            case VISITS ->
                new AskedNode(
                        BenchNode.startGoing(folders.emptyDatabase(), folders.madeIndex()),
                        new Visits(mix)::visitor,
                        null);
            case VISITS_WHILE_CHANGING -> {
                var node = BenchNode.startGoing(folders.emptyDatabase(), folders.followableIndex());
                MadeIndex.makeFollowable(folders, node);
                yield new AskedNode(node, new Visits(mix)::visitor, ChangesBeside.start(node, catalogue));
            }
            case WORDS_AND_THREE_FACETS, WORDS, ONE_FILTER, EVERYTHING -> {
                var kind = question.kind().orElseThrow();
                var questions = mix.requests(kind, kind == RequestMix.Kind.EVERYTHING ? 1 : DIFFERENT_QUESTIONS);
                yield new AskedNode(
                        BenchNode.startStanding(folders.emptyDatabase(), folders.madeIndex()),
                        asker -> rephrased(questions, asker),
                        null);
            }
        };
    }

    /** Each asker begins elsewhere and asks everything in other words each time. */
    private static Supplier<SearchRequest> rephrased(List<SearchRequest> questions, int asker) {
        return new Supplier<>() {
            private int next = asker * 1_000_003;

            @Override
            public SearchRequest get() {
                var number = next++;
                return RequestMix.rephrased(questions.get(number % questions.size()), number);
            }
        };
    }

    SearchResult ask(SearchRequest request) {
        return search.search(request);
    }

    /** What one of several askers asks, one question after another, without an end. */
    Supplier<SearchRequest> asker(int number) {
        return askers.apply(number);
    }

    @Override
    public void close() {
        if (changes != null) {
            changes.close();
        }
        node.close();
    }
}
