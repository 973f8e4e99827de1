package fi.palvelutarjotin.deploy.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fi.palvelutarjotin.deploy.Failure;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking a topic, of a server that answers as the API does. */
final class SearchApiTest {

    private static final Topic TOPIC = new Topic("a1", "a", "ä & 1+1");

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> pages = new ArrayList<>();
    private HttpServer server;
    private SearchApi api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/search", exchange -> {
            asked.add(exchange.getRequestURI().getRawQuery());
            var body = asked.size() > pages.size() ? "{}" : pages.get(asked.size() - 1);
            exchange.sendResponseHeaders(body.isEmpty() ? 503 : 200, 0);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        api = new SearchApi("http://localhost:" + server.getAddress().getPort(), JsonMapper.createDefault());
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop(0);
    }

    @Test
    void theDocumentsOfTheCorpusAreGivenInTheOrderOfTheHitsAndEqualOnesByTheirIds() {
        pages.add(page(hit("c", 3), hit("b", 1), hit("a", 1)));
        assertThat(api.ask(TOPIC).documents()).containsExactly("c", "a", "b");
        assertThat(asked).containsExactly("q=%C3%A4%20%26%201%2B1&size=100&page=1");
    }

    @Test
    void whatHasTheScoreOfTheLastThatIsKeptIsReadToItsEnd() {
        pages.add(page(IntStream.range(0, 100).mapToObj(n -> hit("m" + n, n < 40 ? 100 - n : 1))));
        pages.add(page(hit("a1", 1), hit("a0", 1)));
        var documents = api.ask(TOPIC).documents();
        assertThat(asked).hasSize(2);
        assertThat(documents).hasSize(50).startsWith("m0", "m1").doesNotHaveDuplicates();
        assertThat(documents.subList(40, 44)).containsExactly("a0", "a1", "m40", "m41");
    }

    @Test
    void aPageWhoseEndCannotMatterIsTheOnlyOne() {
        pages.add(page(IntStream.range(0, 100).mapToObj(n -> hit("m" + n, 100 - n))));
        assertThat(api.ask(TOPIC).documents()).hasSize(50).endsWith("m49");
        assertThat(asked).hasSize(1);
    }

    @Test
    void anAnswerThatIsNoneEndsTheRunWithTheTopic() {
        pages.add("");
        assertThatThrownBy(() -> api.ask(TOPIC))
                .isInstanceOf(Failure.class)
                .hasMessage("The search did not answer topic a1: status 503.");
        assertThatThrownBy(() -> api.ask(TOPIC)).hasMessageContaining("without hits");
    }

    private static String hit(String document, int score) {
        return """
                {"sources":[{"source":"other","id":"x"},{"source":"corpus","id":"%s"}],"score":%d.5}""".formatted(document, score);
    }

    private static String page(String... hits) {
        return page(java.util.stream.Stream.of(hits));
    }

    private static String page(java.util.stream.Stream<String> hits) {
        return hits.collect(Collectors.joining(",", "{\"total\":200,\"hits\":[", "]}"));
    }
}
