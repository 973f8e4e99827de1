package fi.palvelutarjotin.web.security;

import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns away who asks more than people do, before anything is looked for. This machine is not counted: from here come the
 * operator's own commands, and everybody where a proxy does not hand over who comes; they must not use up one count.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
// Behind what refuses broken requests, before what looks anything up.
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class QuestionLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Pattern SUGGESTIONS = Pattern.compile("/api/v1/suggest|/(fi|sv|en|se)/opensearch-suggestions");

    /** What has the index work. */
    private static final Pattern QUESTIONS =
            Pattern.compile("/api/v1/(search|fit|map|explain|needs/match|listings/[^/]*/similar)"
                    + "|/(fi|sv|en|se)/(search|search\\.atom|map|fit)"
                    + "|/fhir/(HealthcareService|Organization|Location)");

    private final TriesByAddress questions;
    private final TriesByAddress suggestions;
    private final ErrorAnswers errors;

    QuestionLimits(HttpClientAddressResolver addresses, QuestionSettings settings, ErrorAnswers errors) {
        questions = of(addresses, settings.questionsInAMinute());
        suggestions = of(addresses, settings.suggestionsInAMinute());
        this.errors = errors;
    }

    @RequestFilter
    @Nullable
    MutableHttpResponse<?> check(HttpRequest<?> request) {
        var path = request.getPath();
        var limit = SUGGESTIONS.matcher(path).matches()
                ? suggestions
                : QUESTIONS.matcher(path).matches() ? questions : null;
        if (limit == null || limit.isThisMachine(request)) {
            return null;
        }
        var wait = limit.waits(request);
        return wait.isZero()
                ? null
                : errors.answer(request, ProblemKind.TOO_MANY)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds() + 1)))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static TriesByAddress of(HttpClientAddressResolver addresses, int inAMinute) {
        return new TriesByAddress(addresses, inAMinute, inAMinute, MINUTE);
    }
}
