package fi.palvelutarjotin.web.security;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.types.files.FileCustomizableResponseType;
import io.micronaut.web.router.RouteAttributes;
import java.util.Optional;

/**
 * Says of every text in which letters it is written, so that no program guesses others and reads something else into it.
 * JSON is always UTF-8 and takes no such word (RFC 8259).
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Letters {

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        type(request, response)
                .filter(type -> isText(type) && type.getCharset().isEmpty())
                .ifPresent(type -> response.contentType(type + ";charset=utf-8"));
    }

    /** As it was set; or as it will be after this, by the file or the controller. */
    private static Optional<MediaType> type(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var set = response.getContentType();
        var body = response.body();
        if (set.isPresent() || body == null) {
            return set;
        }
        return body instanceof FileCustomizableResponseType file
                ? Optional.of(file.getMediaType())
                : RouteAttributes.getRouteInfo(request)
                        .flatMap(route -> route.getProduces().stream().findFirst());
    }

    private static boolean isText(MediaType type) {
        return type.getType().equals("text") || type.getSubtype().endsWith("xml");
    }
}
