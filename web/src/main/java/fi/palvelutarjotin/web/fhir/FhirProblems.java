package fi.palvelutarjotin.web.fhir;

import ca.uhn.fhir.context.FhirContext;
import fi.palvelutarjotin.web.problem.Problem;
import fi.palvelutarjotin.web.problem.Problem.ProblemError;
import fi.palvelutarjotin.web.problem.ProblemShape;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Tells every problem of an address of FHIR as an OperationOutcome, whoever found it. */
@Singleton
final class FhirProblems implements ProblemShape {

    private static final int BAD_REQUEST = 400;

    /** Where in the resources stands what the JSON API calls otherwise. */
    private static final Map<String, String> WAYS = Map.of(
            "client", "Patient",
            "client.name", "Patient.name",
            "client.contact", "Patient.telecom",
            "client.municipality", "Patient.extension",
            "client.themes", "ServiceRequest.category",
            "consent.text", "Consent.policy",
            "event", "Task.status",
            "reason", "Task.statusReason",
            "outcome", "Task.output",
            "Idempotency-Key", "Task.identifier");

    private final FhirContext context = FhirContext.forR4Cached();

    @Override
    public Optional<MutableHttpResponse<?>> shape(HttpRequest<?> request, Problem problem) {
        var path = request.getPath();
        if (!path.equals(Fhir.ROOT) && !path.startsWith(Fhir.ROOT + "/")) {
            return Optional.empty();
        }
        var response = HttpResponse.<String>status(HttpStatus.valueOf(problem.status()))
                .contentType(MediaType.of(Fhir.MEDIA_TYPE))
                .header("Cache-Control", "no-store");
        return Optional.of(
                request.getMethod() == HttpMethod.HEAD
                        ? response
                        : response.body(context.newJsonParser().encodeResourceToString(outcome(problem))));
    }

    private static OperationOutcome outcome(Problem problem) {
        var outcome = new OperationOutcome();
        if (problem.errors().isEmpty()) {
            issue(outcome, problem, problem.detail());
        }
        for (var error : problem.errors()) {
            var issue = issue(outcome, problem, error.detail());
            if (!error.parameter().isEmpty()) {
                issue.addExpression(way(problem, error));
            }
        }
        return outcome;
    }

    private static OperationOutcome.OperationOutcomeIssueComponent issue(
            OperationOutcome outcome, Problem problem, String diagnostics) {
        var kind = problem.type().substring(problem.type().lastIndexOf(':') + 1);
        var details = new CodeableConcept();
        details.addCoding().setSystem(Systems.PROBLEM).setCode(kind);
        return outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(type(problem.status()))
                .setDetails(details.setText(problem.title()))
                .setDiagnostics(diagnostics);
    }

    private static String way(Problem problem, ProblemError error) {
        if (problem.status() == BAD_REQUEST) {
            return "http." + error.parameter();
        }
        return error.parameter().startsWith("targets")
                ? "Task.owner"
                : WAYS.getOrDefault(error.parameter(), error.parameter());
    }

    private static IssueType type(int status) {
        return switch (status) {
            case 400 -> IssueType.INVALID;
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 405, 406, 415 -> IssueType.NOTSUPPORTED;
            case 409, 412 -> IssueType.CONFLICT;
            case 413 -> IssueType.TOOLONG;
            case 422 -> IssueType.BUSINESSRULE;
            case 429 -> IssueType.THROTTLED;
            case 503 -> IssueType.TRANSIENT;
            default -> IssueType.EXCEPTION;
        };
    }
}
