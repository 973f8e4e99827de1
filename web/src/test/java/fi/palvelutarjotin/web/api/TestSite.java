package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.Intake;
import fi.palvelutarjotin.catalog.source.Sources;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.indexer.index.ChangeFollower;
import fi.palvelutarjotin.indexer.index.RebuildProgress;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The whole site on a real server, with a catalogue and an index of its own. */
public final class TestSite implements AutoCloseable {

    private final TestCatalogue catalogue;
    private final EmbeddedServer server;
    private final int managementPort = freePort();
    private final HttpClient client = HttpClient.newHttpClient();

    private TestSite(Map<String, Object> settings) {
        var all = new HashMap<String, Object>(settings);
        all.put("palvelutarjotin.index.folder", temporaryFolder());
        all.put("micronaut.server.port", freePort());
        all.put("endpoints.all.port", managementPort);
        catalogue = TestCatalogue.start(all);
        catalogue.get(Sources.class).register(TestIndex.SOURCE);
        server = catalogue.get(EmbeddedServer.class).start();
    }

    public static TestSite start() {
        return new TestSite(Map.of());
    }

    public static TestSite start(Map<String, Object> settings) {
        return new TestSite(settings);
    }

    public static TestSite with(FeedRecord... records) {
        var site = start();
        site.take(List.of(records));
        return site;
    }

    public void take(List<FeedRecord> records) {
        try (var run = get(Intake.class).begin(TestIndex.SOURCE).orElseThrow()) {
            records.forEach(run::accept);
            run.finishSnapshot(true);
        }
        get(ChangeFollower.class).catchUp(RebuildProgress.SILENT);
    }

    public <T> T get(Class<T> bean) {
        return catalogue.get(bean);
    }

    public TestCatalogue catalogue() {
        return catalogue;
    }

    public int port() {
        return server.getPort();
    }

    public int managementPort() {
        return managementPort;
    }

    /** Gets an address of the site; headers are name, value, name, value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(port(), path, headers).build());
    }

    public HttpResponse<String> getManagement(String path) {
        return send(request(managementPort, path).build());
    }

    public static HttpRequest.Builder request(int port, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes that no proper client would send, and gives all that comes back. */
    public String sendRaw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public Json json(String path) {
        return json(get(path));
    }

    public Json json(HttpResponse<String> response) {
        try {
            var node = get(JsonMapper.class).readValue(response.body(), JsonNode.class);
            return new Json(Objects.requireNonNull(node));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of an answer, written as it came. */
    public String write(Json part) {
        try {
            return get(JsonMapper.class).writeValueAsString(part.node());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        catalogue.close();
    }

    private static String temporaryFolder() {
        try {
            return Files.createTempDirectory("index").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
