package fi.palvelutarjotin.web.problem;

import fi.palvelutarjotin.web.query.QueryString;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import org.jspecify.annotations.Nullable;

/** Turns away requests that nothing good comes with, before anything else reads them. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestGate {

    private final ErrorAnswers answers;
    private final long largestBody;

    RequestGate(ErrorAnswers answers, HttpServerConfiguration server) {
        this.answers = answers;
        largestBody = server.getMaxRequestSize();
    }

    @RequestFilter
    @Nullable
    MutableHttpResponse<?> check(HttpRequest<?> request) {
        // A small compressed body can unfold to any size; nobody who writes to this site needs to compress.
        if (request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)) {
            return answers.answer(request, ProblemKind.COMPRESSED_REQUEST);
        }
        if (request.getContentLength() > largestBody) {
            return answers.answer(request, ProblemKind.TOO_LARGE);
        }
        var uri = request.getUri();
        var readable = QueryString.decode(uri.getRawPath()).isPresent()
                && QueryString.read(uri.getRawQuery()).isPresent();
        return readable ? null : answers.answer(request, ProblemKind.BROKEN_ADDRESS);
    }
}
