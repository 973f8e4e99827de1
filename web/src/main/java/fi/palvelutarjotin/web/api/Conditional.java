package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.web.findable.ContentTag;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** Answers with an ETag, and with 304 to who has the same answer already. */
@Singleton
final class Conditional {

    /** Code lists change with a new version of the program only. */
    static final String FOR_AN_HOUR = "public, max-age=3600";

    /** What somebody searches for is nobody else's business, and a change is to be seen at once. */
    static final String ASK_EVERY_TIME = "private, no-cache";

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
        var tag = ContentTag.of(body);
        var response = ContentTag.isKnownTo(request, tag)
                ? HttpResponse.notModified()
                : HttpResponse.ok(body).contentType(type);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
}
