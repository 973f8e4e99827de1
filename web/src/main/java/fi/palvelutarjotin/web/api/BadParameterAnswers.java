package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.Problem.ProblemError;
import fi.palvelutarjotin.web.problem.ReaderLanguage;
import fi.palvelutarjotin.web.problem.Sentences;
import fi.palvelutarjotin.web.query.BadParameter;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells of every parameter that cannot be used, in the reader's language. */
@Singleton
final class BadParameterAnswers {

    private final ErrorAnswers errors;
    private final Sentences sentences = new Sentences("i18n.problems");

    BadParameterAnswers(ErrorAnswers errors) {
        this.errors = errors;
    }

    HttpResponse<?> refuse(HttpRequest<?> request, List<BadParameter> problems) {
        var language = ReaderLanguage.of(request);
        return errors.badParameters(
                request,
                problems.stream()
                        .map(bad -> new ProblemError(
                                bad.name(), bad.value(), sentences.say(language, bad.key(), bad.arguments())))
                        .toList());
    }
}
