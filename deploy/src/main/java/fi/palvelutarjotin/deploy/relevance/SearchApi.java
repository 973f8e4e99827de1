package fi.palvelutarjotin.deploy.relevance;

import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Asks a server's JSON API as any program does: with the words alone, everything else as it is by default. */
public final class SearchApi implements AutoCloseable {

    /** So many documents of a topic are kept at most; collections are judged less deep. */
    public static final int MOST_DOCUMENTS = 50;

    private static final int PAGE = SearchRequest.LARGEST_PAGE;
    private static final int MOST_PAGES = SearchRequest.DEEPEST_HIT / PAGE;
    private static final int OK = 200;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final EqualScores<Hit> BY_SCORE =
            new EqualScores<>(Hit::score, Comparator.comparing(hit -> String.join(" ", hit.documents())));

    private final String address;
    private final JsonMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();

    private record Hit(List<String> documents, double score) {}

    /**
     * The API of a server.
     *
     * @param address the server's, for example {@code http://localhost:8080}
     */
    public SearchApi(String address, JsonMapper json) {
        this.address = address;
        this.json = json;
    }

    /**
     * Asks a topic.
     *
     * @return the corpus's documents among what was found, at most {@link #MOST_DOCUMENTS}
     * @throws Failure when the server does not answer as it should
     */
    public FoundDocuments ask(Topic topic) {
        var hits = BY_SCORE.best(MOST_DOCUMENTS, PAGE, MOST_PAGES, page -> hits(topic, page));
        return new FoundDocuments(
                topic,
                hits.stream()
                        .flatMap(hit -> hit.documents().stream())
                        .distinct()
                        .limit(MOST_DOCUMENTS)
                        .toList());
    }

    private List<Hit> hits(Topic topic, int page) {
        var hits = new ArrayList<Hit>();
        for (var hit : field(answer(topic, page), "hits").values()) {
            hits.add(new Hit(documents(hit), field(hit, "score").getDoubleValue()));
        }
        return hits;
    }

    private static List<String> documents(JsonNode hit) {
        var documents = new ArrayList<String>();
        for (var source : field(hit, "sources").values()) {
            if (field(source, "source").coerceStringValue().equals(Corpus.SOURCE)) {
                documents.add(field(source, "id").coerceStringValue());
            }
        }
        return documents;
    }

    private JsonNode answer(Topic topic, int page) {
        var words = URLEncoder.encode(topic.query(), StandardCharsets.UTF_8).replace("+", "%20");
        var request = HttpRequest.newBuilder(
                        URI.create("%s/api/v1/search?q=%s&size=%d&page=%d".formatted(address, words, PAGE, page)))
                .timeout(LONGEST)
                .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != OK) {
                throw Failure.of(
                        "The search did not answer topic %s: status %d.".formatted(topic.id(), response.statusCode()));
            }
            return json.readValue(response.body(), Argument.of(JsonNode.class));
        } catch (IOException e) {
            throw Failure.of("The search did not answer topic %s.".formatted(topic.id()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode field(JsonNode node, String name) {
        var value = node.get(name);
        if (value == null) {
            throw Failure.of("The search answers without %s, which every answer should have.".formatted(name));
        }
        return value;
    }

    @Override
    public void close() {
        client.close();
    }
}
