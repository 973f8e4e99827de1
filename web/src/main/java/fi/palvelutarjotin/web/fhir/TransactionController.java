package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.catalog.client.Caller;
import fi.palvelutarjotin.catalog.client.Scope;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.web.exchange.Fault;
import fi.palvelutarjotin.web.exchange.ReferralExchange;
import fi.palvelutarjotin.web.exchange.ReferralExchange.Posted;
import fi.palvelutarjotin.web.oauth.Bearers;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.referral.ClientLinks;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Takes a referral as one transaction: all of it or nothing, and the same one once. */
@Hidden
@Controller(Fhir.ROOT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
@Consumes({Fhir.MEDIA_TYPE, MediaType.APPLICATION_JSON})
final class TransactionController {

    private static final int LONGEST_KEY = 250;

    private final Bearers bearers;
    private final ReferralExchange exchange;
    private final ReferralRefusals refusals;
    private final ClientLinks links;
    private final Fhir fhir;
    private final ErrorAnswers errors;

    TransactionController(
            Bearers bearers,
            ReferralExchange exchange,
            ReferralRefusals refusals,
            ClientLinks links,
            Fhir fhir,
            ErrorAnswers errors) {
        this.bearers = bearers;
        this.exchange = exchange;
        this.refusals = refusals;
        this.links = links;
        this.fhir = fhir;
        this.errors = errors;
    }

    @Post
    HttpResponse<?> transaction(HttpRequest<?> request, @Body @Nullable String body) {
        return fhir.answer(
                request,
                () -> bearers.answer(
                        request,
                        caller ->
                                fhir.withResource(request, body, Bundle.class, bundle -> take(request, caller, bundle)),
                        Scope.SEND));
    }

    private HttpResponse<?> take(HttpRequest<?> request, Caller caller, Bundle bundle) {
        if (fhir.holdsIdentityNumber(bundle)) {
            return refusals.unusable(request, List.of(Fault.of("Bundle", "personal.code")));
        }
        var faults = new ArrayList<Fault>();
        var sent = SentBundle.read(bundle, faults);
        if (sent.isEmpty()) {
            return refusals.unusable(request, faults);
        }
        var key = sent.get().key().filter(written -> written.length() <= LONGEST_KEY);
        if (key.isEmpty()) {
            return refusals.unusable(request, List.of(Fault.of("Task.identifier", "fhir.key")));
        }
        // What exists already is not looked at again: a conditional create asks for no more than that it exists.
        var mark = "fhir " + key.get();
        var before = exchange.findSent(caller, mark, mark);
        if (before.isPresent()) {
            return answer(request, sent.get(), before.get());
        }
        var sending = BundleReading.read(sent.get(), faults);
        return faults.isEmpty()
                ? answer(request, sent.get(), exchange.send(caller, mark, mark, sending))
                : refusals.unusable(request, faults);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, SentBundle sent, Posted posted) {
        return switch (posted) {
            case Posted.Sent done ->
                fhir.write(HttpStatus.OK, response(sent, done.sent(), done.again()))
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
            case Posted.Faulty faulty -> refusals.unusable(request, faulty.faults());
            case Posted.NotReady no -> errors.problem(request, ProblemKind.UNAVAILABLE);
            case Posted.TooMany many ->
                errors.problem(request, ProblemKind.TOO_MANY).header(HttpHeaders.RETRY_AFTER, "60");
        };
    }

    private Bundle response(SentBundle sent, Handover.Sent handover, boolean again) {
        var id = handover.referrals().getFirst().id().toString();
        var response = new Bundle();
        response.setType(BundleType.TRANSACTIONRESPONSE);
        for (var entry : sent.entries()) {
            Resource resource = entry.getResource();
            var told = response.addEntry().getResponse();
            told.setStatus(again ? "200 OK" : "201 Created");
            told.setLocation(resource.fhirType() + "/" + id);
            if (resource == sent.task()) {
                told.setOutcome(clientLink(handover.clientToken()));
            }
        }
        return response;
    }

    /** The client's own page: for the sender to hand over, on paper or by message. */
    private OperationOutcome clientLink(String token) {
        var outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.INFORMATIONAL)
                .setDetails(new CodeableConcept().setText("The client's own page"))
                .setDiagnostics(links.of(token));
        return outcome;
    }
}
