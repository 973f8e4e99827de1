package fi.palvelutarjotin.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Catches what nobody else does, before the framework would log it with what the exception says of the request. */
@Singleton
final class UnexpectedFailure implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private final ErrorAnswers answers;

    UnexpectedFailure(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        HttpRequest<?> asked = request;
        // The framework stumbles over language headers that are none before any filter of ours sees the request.
        return ReaderLanguage.isAccepted(asked)
                ? answers.internal(asked, failure)
                : answers.answer(asked, ProblemKind.BAD_REQUEST);
    }
}
