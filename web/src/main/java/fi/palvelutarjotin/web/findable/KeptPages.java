package fi.palvelutarjotin.web.findable;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Gives every page an ETag, and who has the same page already only the word that it is the same. Pages are to be asked
 * for every time: a change is to be seen at once, and what somebody searches for is nobody else's business.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
// Outside of what writes the page, inside of what turns requests away and tells browsers what to refuse.
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class KeptPages {

    static final String ASK_EVERY_TIME = "private, no-cache";

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    MutableHttpResponse<?> tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var body = response.status() == HttpStatus.OK && isReading(request) ? written(response.body()) : null;
        if (body == null || response.getHeaders().contains(HttpHeaders.ETAG)) {
            return response;
        }
        var tag = ContentTag.of(body);
        var cacheControl = response.getHeaders().get(HttpHeaders.CACHE_CONTROL);
        MutableHttpResponse<?> answer =
                ContentTag.isKnownTo(request, tag) ? HttpResponse.notModified() : response.body(body);
        answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, cacheControl == null ? ASK_EVERY_TIME : cacheControl);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private static boolean isReading(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }

    /** What a template or a document writer made; null for anything else. */
    private static byte @Nullable [] written(@Nullable Object body) {
        return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
    }
}
