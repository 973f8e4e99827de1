package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.web.query.QueryString;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A form as it was sent. */
record SentForm(Map<String, List<String>> fields) {

    /** Octets; the longest password, each of its characters in nine, and some room. */
    private static final int LARGEST = 16 * 1024;

    private static final int PATIENCE_SECONDS = 30;

    static SentForm of(String body) {
        return new SentForm(
                body.length() > LARGEST ? Map.of() : QueryString.read(body).orElse(Map.of()));
    }

    /** Reads a form before its controller does; empty when it is none. */
    static Optional<SentForm> early(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server)
                || request.getContentType()
                        .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                        .isEmpty()) {
            return Optional.empty();
        }
        try (var copy = server.byteBody().split(SplitBackpressureMode.FASTEST);
                var whole = copy.buffer().get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return QueryString.read(new String(whole.toByteArray(), StandardCharsets.ISO_8859_1))
                    .map(SentForm::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /** The first value of a field; empty when there is none, or one that is too long. */
    String text(String name, int longest) {
        var text = fields.getOrDefault(name, List.of("")).getFirst();
        return text.length() > longest ? "" : text;
    }
}
