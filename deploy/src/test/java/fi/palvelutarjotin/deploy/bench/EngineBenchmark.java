package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SearchResult;
import java.io.IOException;
import java.util.function.Supplier;
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

    @Param("100000")
    public int size;

    /** The name of an {@link EngineQuestion}. */
    @Param("WORDS")
    public String question;

    private AskedNode node;

    @Setup(Level.Trial)
    public void start() throws IOException {
        node = AskedNode.start(EngineQuestion.valueOf(question), size);
    }

    @TearDown(Level.Trial)
    public void stop() {
        node.close();
    }

    /** What a thread asks, one question after another. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class Asker {

        private Supplier<SearchRequest> questions;

        @Setup(Level.Trial)
        public void begin(EngineBenchmark engine, ThreadParams threads) {
            questions = engine.node.asker(threads.getThreadIndex());
        }
    }

    @Benchmark
    public SearchResult search(Asker asker) {
        return node.ask(asker.questions.get());
    }
}
