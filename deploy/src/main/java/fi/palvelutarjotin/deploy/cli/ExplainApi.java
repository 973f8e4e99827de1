package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.web.api.ExplainAnswer;
import fi.palvelutarjotin.web.problem.Problem;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks a server's API to explain a search. */
final class ExplainApi implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final String address;
    private final JsonMapper json = JsonMapper.createDefault();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();

    /**
     * The API of a server.
     *
     * @param address the server's, for example {@code http://localhost:8080}
     */
    ExplainApi(String address) {
        this.address = address;
    }

    /**
     * Asks.
     *
     * @param parameters of the search
     * @param listing null for the words alone
     * @throws Failure when there is no such listing, a parameter cannot be used or the server does not answer
     */
    ExplainAnswer ask(List<Map.Entry<String, String>> parameters, @Nullable String listing) {
        var query = parameters.stream()
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"))
                + (listing == null ? "" : "&listing=" + encoded(listing));
        var response = send(query);
        return switch (response.statusCode()) {
            case OK -> read(response.body(), ExplainAnswer.class);
            case BAD_REQUEST ->
                throw Failure.usage(
                        Printable.line(read(response.body(), Problem.class).detail()));
            case NOT_FOUND ->
                throw Failure.of(
                        listing == null
                                ? "The server at %s is older than this command; start it again.".formatted(address)
                                : "No published listing is called %s. The id of a listing is in its page's address; what a feed calls it is written SOURCE/ID."
                                        .formatted(Printable.brief(listing)));
            default ->
                throw Failure.of(
                        "The server at %s did not explain it: status %d.".formatted(address, response.statusCode()));
        };
    }

    private HttpResponse<byte[]> send(String query) {
        // What is wrong is told in English, like all else on the command line, unless a language is asked for.
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/explain?" + query))
                .header("Accept-Language", "en")
                .timeout(LONGEST)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw Failure.of("The server at %s does not answer.".formatted(address), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(byte[] body, Class<T> type) {
        try {
            var read = json.readValue(body, Argument.of(type));
            if (read != null) {
                return read;
            }
            throw Failure.of(unreadable());
        } catch (IOException e) {
            throw Failure.of(unreadable(), e);
        }
    }

    private String unreadable() {
        return "The server at %s answers in another way than this command knows; start it again.".formatted(address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
