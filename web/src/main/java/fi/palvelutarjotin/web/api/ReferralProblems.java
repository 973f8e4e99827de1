package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.web.exchange.Fault;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.Problem.ProblemError;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.problem.ReaderLanguage;
import fi.palvelutarjotin.web.problem.Sentences;
import fi.palvelutarjotin.web.query.BadParameter;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells what is wrong with what was sent about referrals. Values are never repeated: they may be a client's. */
@Singleton
final class ReferralProblems {

    private final ErrorAnswers errors;
    private final BadParameterAnswers parameters;
    private final Sentences sentences = new Sentences("i18n.problems");

    ReferralProblems(ErrorAnswers errors, BadParameterAnswers parameters) {
        this.errors = errors;
        this.parameters = parameters;
    }

    HttpResponse<?> unusable(HttpRequest<?> request, List<Fault> faults) {
        var language = ReaderLanguage.of(request);
        return errors.unusable(
                request,
                faults.stream()
                        .map(fault -> new ProblemError(
                                fault.field(), "", sentences.say(language, fault.key(), fault.arguments())))
                        .toList());
    }

    HttpResponse<?> conflict(HttpRequest<?> request, Fault fault) {
        return errors.problem(
                request,
                ProblemKind.CONFLICT,
                sentences.say(ReaderLanguage.of(request), fault.key(), fault.arguments()));
    }

    HttpResponse<?> badParameters(HttpRequest<?> request, List<BadParameter> problems) {
        return parameters.refuse(request, problems);
    }
}
