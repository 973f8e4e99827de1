package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Consent;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.mail.MailReadiness;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A resident asks organisations to contact them, without an account. */
@Hidden
@Controller("/{language:fi|sv|en|se}/request")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class RequestPageController {

    /** Of the sentence that is agreed to: {@code request.consent} in the files of texts. */
    static final String CONSENT_TEXT = "2026-11";

    private final MailReadiness readiness;
    private final RequestTargets targets;
    private final RequestPages pages;
    private final Referrals referrals;
    private final RequestLimits limits;
    private final ErrorAnswers errors;

    RequestPageController(
            MailReadiness readiness,
            RequestTargets targets,
            RequestPages pages,
            Referrals referrals,
            RequestLimits limits,
            ErrorAnswers errors) {
        this.readiness = readiness;
        this.targets = targets;
        this.pages = pages;
        this.referrals = referrals;
        this.limits = limits;
        this.errors = errors;
    }

    /** The form; "not found" when nothing is asked about, or nothing that is still there. */
    @Get
    @Nullable
    HttpResponse<?> form(String language, HttpRequest<?> request) {
        var asked = asked(request);
        var found = targets.find(asked.listings());
        if (!readiness.isReady() || found.taking().isEmpty() && found.others().isEmpty()) {
            return null;
        }
        return answer(pages.of(asked, found, Set.of(), reader(language)), HttpStatus.OK);
    }

    /** Sent, the client is led to their own view, so that loading the page again does not send it twice. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> send(String language, HttpRequest<?> request, @Body String body) {
        if (request.getContentLength() > FormFields.LARGEST) {
            return errors.answer(request, ProblemKind.TOO_LARGE);
        }
        var reader = reader(language);
        var form = RequestForm.of(FormFields.of(body));
        var found = targets.find(form.listings());
        if (!readiness.isReady() || found.taking().isEmpty()) {
            return null;
        }
        var faults = form.faults(reader);
        if (!faults.isEmpty() || form.isTrap()) {
            return answer(pages.of(form, found, faults, reader), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!limits.allow(request)) {
            return answer(
                    pages.of(form, found, Set.of(RequestForm.Fault.TOO_MANY), reader), HttpStatus.TOO_MANY_REQUESTS);
        }
        var sent = referrals.send(new Handover(
                Handover.newId(),
                ReferralKind.OWN_REQUEST,
                found.targets(),
                form.client(reader, ListingAreas.of(found.taking().values()).orElse(null), List.of()),
                new Consent(Consent.Purpose.SENDING, CONSENT_TEXT, Consent.How.BY_CLIENT_ONLINE),
                null,
                null));
        return HttpResponse.seeOther(
                URI.create(ReferralAddresses.own(reader, sent.orElseThrow().clientToken())));
    }

    private static RequestForm asked(HttpRequest<?> request) {
        var query = request.getUri().getRawQuery();
        return RequestForm.of(FormFields.of(query == null ? "" : query)).listingsOnly();
    }

    private static HttpResponse<?> answer(RequestPage page, HttpStatus status) {
        Map<String, Object> model = Map.of("page", page, "frame", page.frame());
        return HttpResponse.status(status)
                .body(new ModelAndView<>("referral/request", model))
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex");
    }

    private static Language reader(String language) {
        return Language.find(language).orElseThrow();
    }
}
