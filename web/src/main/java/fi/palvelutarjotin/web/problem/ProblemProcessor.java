package fi.palvelutarjotin.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.net.URISyntaxException;

/**
 * Takes the place of the framework's own error answers, which quote exceptions – SQL statements among them (fixed
 * upstream in a version later than ours).
 */
@Singleton
final class ProblemProcessor implements ErrorResponseProcessor<Object> {

    private final ErrorAnswers answers;

    ProblemProcessor(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var answer = answer(context, response.code());
        // Such as Allow, which tells what would have been allowed.
        response.getHeaders().forEach((name, values) -> {
            if (!answer.getHeaders().contains(name)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return (MutableHttpResponse<Object>) answer;
    }

    private MutableHttpResponse<?> answer(ErrorContext context, int status) {
        HttpRequest<?> request = context.getRequest();
        if (status == ProblemKind.INTERNAL.status()) {
            return answers.internal(
                    request,
                    context.getRootCause().orElseGet(() -> new IllegalStateException("an error without a cause")));
        }
        return answers.answer(request, kind(context, status), status);
    }

    private static ProblemKind kind(ErrorContext context, int status) {
        return context.getRootCause()
                        .filter(URISyntaxException.class::isInstance)
                        .isPresent()
                ? ProblemKind.BROKEN_ADDRESS
                : ProblemKind.of(status);
    }
}
