package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.database.JsonDocuments;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Answers with an ETag, and with 304 to who has the same answer already. */
@Singleton
final class Conditional {

    /** Code lists change with a new version of the program only. */
    static final String FOR_AN_HOUR = "public, max-age=3600";

    /** What somebody searches for is nobody else's business, and a change is to be seen at once. */
    static final String ASK_EVERY_TIME = "private, no-cache";

    private static final int TAG_BYTES = 12;

    private final JsonDocuments json;

    Conditional(JsonDocuments json) {
        this.json = json;
    }

    MutableHttpResponse<?> json(HttpRequest<?> request, Object answer, String cacheControl) {
        return bytes(
                request,
                json.write(answer).getBytes(StandardCharsets.UTF_8),
                MediaType.APPLICATION_JSON_TYPE,
                cacheControl);
    }

    MutableHttpResponse<?> bytes(HttpRequest<?> request, byte[] body, MediaType type, String cacheControl) {
        var tag = tag(body);
        var response = has(request, tag)
                ? HttpResponse.notModified()
                : HttpResponse.ok(body).contentType(type);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private static boolean has(HttpRequest<?> request, String tag) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || ("W/" + known).equals(tag));
    }

    /** Weak, because the compressed answer is the same answer. */
    private static String tag(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
