package fi.palvelutarjotin.web.testing;

import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The whole site on a port of its own, over real PostgreSQL and a real index. */
public final class TestSite implements AutoCloseable {

    private static final int MOST_TRIES = 5;

    private final TestIndex index;
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestSite(TestIndex index) {
        this.index = index;
        server = index.get(EmbeddedServer.class).start();
    }

    public static TestSite with(List<FeedRecord> records) {
        return start(() -> TestIndex.with(records));
    }

    /** An empty site with settings of its own. */
    public static TestSite with(Map<String, Object> settings) {
        return start(() -> {
            try {
                return TestIndex.start(Files.createTempDirectory("index"), settings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A port that was free when it was chosen may be taken when it is opened. */
    private static TestSite start(Supplier<TestIndex> index) {
        for (var tries = 1; ; tries++) {
            var made = index.get();
            try {
                return new TestSite(made);
            } catch (ServerStartupException taken) {
                made.close();
                if (tries == MOST_TRIES) {
                    throw taken;
                }
            }
        }
    }

    public TestIndex index() {
        return index;
    }

    public URI address(String path) {
        return server.getURI().resolve(path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.stop();
        index.close();
    }
}
