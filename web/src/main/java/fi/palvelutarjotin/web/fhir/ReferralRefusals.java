package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.web.exchange.Fault;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.Problem.ProblemError;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.problem.ReaderLanguage;
import fi.palvelutarjotin.web.problem.Sentences;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells what is wrong with what was sent, by element and without repeating it. */
@Singleton
final class ReferralRefusals {

    private final ErrorAnswers errors;
    private final Sentences sentences = new Sentences("i18n.problems");

    ReferralRefusals(ErrorAnswers errors) {
        this.errors = errors;
    }

    HttpResponse<?> unusable(HttpRequest<?> request, List<Fault> faults) {
        return errors.unusable(
                request,
                faults.stream()
                        .distinct()
                        .map(fault -> new ProblemError(fault.field(), "", sentence(request, fault)))
                        .toList());
    }

    HttpResponse<?> refuse(HttpRequest<?> request, ProblemKind kind, Fault fault) {
        return errors.problem(request, kind, sentence(request, fault));
    }

    private String sentence(HttpRequest<?> request, Fault fault) {
        return sentences.say(ReaderLanguage.of(request), fault.key(), fault.arguments());
    }
}
