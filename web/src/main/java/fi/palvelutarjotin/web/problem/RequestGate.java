package fi.palvelutarjotin.web.problem;

import fi.palvelutarjotin.catalog.text.IdentityNumbers;
import fi.palvelutarjotin.web.query.QueryString;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns away requests that nothing good comes with, before anything else reads them. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestGate {

    /** Where people type words. In ids and tokens a code can stand by chance. */
    private static final Set<String> TYPED = Set.of("q", "where", "words", "query", "name", "code");

    /** The needs tray leaves such a parameter out and says so. */
    private static final String LEAVES_IT_OUT = "/fit";

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
        var query = QueryString.read(uri.getRawQuery());
        if (query.isEmpty() || QueryString.decode(uri.getRawPath()).isEmpty()) {
            return answers.answer(request, ProblemKind.BROKEN_ADDRESS);
        }
        return namesSomebody(query.get()) && !uri.getRawPath().endsWith(LEAVES_IT_OUT)
                ? answers.answer(request, ProblemKind.IDENTITY_NUMBER)
                : null;
    }

    private static boolean namesSomebody(Map<String, List<String>> query) {
        return query.entrySet().stream()
                .filter(parameter -> TYPED.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream())
                .anyMatch(IdentityNumbers::areIn);
    }
}
