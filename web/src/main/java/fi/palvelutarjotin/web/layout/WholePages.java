package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.web.problem.ErrorAnswers;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.Writable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Makes each page whole before the first word of it is sent. The framework's own way is to run the template while the answer
 * is on its way, on the thread that serves the network: a template that fails then has no answer left to fail with, and the
 * reader waits for ever.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
// Outside of what chooses the template, inside of what tags whole pages.
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class WholePages {

    private final ErrorAnswers errors;

    WholePages(ErrorAnswers errors) {
        this.errors = errors;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    MutableHttpResponse<?> write(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!(response.body() instanceof Writable page)) {
            return response;
        }
        var text = new StringWriter();
        try {
            page.writeTo(text);
        } catch (IOException | RuntimeException e) {
            return errors.internal(request, e);
        }
        return response.body(text.toString());
    }
}
