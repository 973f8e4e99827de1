package fi.palvelutarjotin.web.problem;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;

/** Sees what every answer is, wherever it was refused, and has refusals noted. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
// Outermost: what another filter turns away is seen too.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalLog {

    private final Refusals refusals;

    RefusalLog(Refusals refusals) {
        this.refusals = refusals;
    }

    @ResponseFilter
    void see(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() >= 400) {
            refused(request, response.code()).ifPresent(what -> refusals.note(what, Asker.of(request)));
        }
    }

    /** By the kind of the problem; forms that wait answer with pages of their own. */
    private static Optional<Refused> refused(HttpRequest<?> request, int status) {
        return status == ProblemKind.TOO_MANY.status()
                ? Optional.of(Refused.TOO_MANY)
                : ErrorAnswers.kind(request).flatMap(Refused::of);
    }
}
