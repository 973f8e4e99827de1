package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.referral.Consent;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.Allowed;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.mail.MailReadiness;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A professional refers a client, together with the client: whether anybody is in danger, the form, the answers to check,
 * and what the client takes along. Nothing of the client is in an address.
 */
@Hidden
@Controller("/{language:fi|sv|en|se}/refer")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Allowed({Role.PROFESSIONAL, Role.LINK_WORKER, Role.COORDINATING_LINK_WORKER})
class ReferPageController {

    private final MailReadiness readiness;
    private final ReferTargets targets;
    private final ReferFaults faults;
    private final ReferPages pages;
    private final Referrals referrals;
    private final WordsOf wordsOf;

    ReferPageController(
            MailReadiness readiness,
            ReferTargets targets,
            ReferFaults faults,
            ReferPages pages,
            Referrals referrals,
            WordsOf wordsOf) {
        this.readiness = readiness;
        this.targets = targets;
        this.faults = faults;
        this.pages = pages;
        this.referrals = referrals;
        this.wordsOf = wordsOf;
    }

    /** Asks first whether anybody is in danger, and shows the form to whoever has said no. */
    @Get
    @Nullable
    HttpResponse<?> start(String language, SignedIn who, HttpRequest<?> request) {
        var reader = reader(language);
        var query = request.getUri().getRawQuery();
        var form = ReferForm.of(FormFields.of(query == null ? "" : query)).withoutClient();
        var found = targets.find(form);
        if (isNothing(found)) {
            return null;
        }
        return answer(form.safe() ? "referral/refer" : "referral/danger", pages.of(form, found, List.of(), reader));
    }

    /** Shows the answers, to be checked together with the client. */
    @Post("/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> check(String language, SignedIn who, @Body String body) {
        return filled(
                language,
                body,
                (form, found, reader) -> answer("referral/check", pages.of(form, found, List.of(), reader)));
    }

    /** Back to the form, with all that was typed. */
    @Post("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> edit(String language, SignedIn who, @Body String body) {
        var form = ReferForm.of(FormFields.of(body));
        var found = targets.find(form);
        return isNothing(found) ? null : answer("referral/refer", pages.of(form, found, List.of(), reader(language)));
    }

    /** Sends it. The page that follows is shown once: it holds the client's link. What was sent before is on the desk. */
    @Post("/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> send(String language, SignedIn who, @Body String body) {
        return filled(
                language,
                body,
                (form, found, reader) -> referrals
                        .send(handover(form, found, who, reader))
                        .<HttpResponse<?>>map(sent -> answer("referral/sent", pages.sent(form, found, sent, reader)))
                        .orElseGet(() -> HttpResponse.seeOther(URI.create(ReferralAddresses.desk(reader)))));
    }

    /** Gives it on paper instead: nothing of the client is asked or kept. Sent twice, it is given once. */
    @Post("/paper")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> paper(String language, SignedIn who, @Body String body) {
        var reader = reader(language);
        var form = ReferForm.of(FormFields.of(body));
        var found = targets.find(form);
        if (isNothing(found)
                || found.kind() != ReferralKind.ACTIVITY
                || found.targets().isEmpty()) {
            return null;
        }
        return referrals
                .send(Handover.onPaper(
                        form.handover().orElseGet(Handover::newId),
                        found.targets(),
                        form.feedback() ? feedback(Consent.How.TOLD_TO_SENDER) : null,
                        who.account(),
                        ListingAreas.of(found.listings()).orElse(null)))
                .<HttpResponse<?>>map(sent -> HttpResponse.seeOther(URI.create(ReferralAddresses.slips(
                        reader, sent.referrals().getFirst().id()))))
                .orElseGet(() -> HttpResponse.seeOther(URI.create(ReferralAddresses.desk(reader))));
    }

    private Handover handover(ReferForm form, ReferTargets.Found found, SignedIn who, Language reader) {
        var how = form.how().orElseThrow();
        return new Handover(
                form.handover().orElseGet(Handover::newId),
                found.kind(),
                found.targets(),
                form.client(
                        reader,
                        faults.municipality(form)
                                .or(() -> Optional.ofNullable(
                                        found.targets().getFirst().receiver().municipality()))
                                .or(() -> ListingAreas.of(found.listings()))),
                new Consent(Consent.Purpose.SENDING, RequestPageController.CONSENT_TEXT, how),
                form.feedback() ? feedback(how) : null,
                who.account());
    }

    private static Consent feedback(Consent.How how) {
        return new Consent(Consent.Purpose.FEEDBACK, RequestPageController.CONSENT_TEXT, how);
    }

    /** What is done with a form that has nothing to mend. */
    @FunctionalInterface
    private interface Next {
        HttpResponse<?> with(ReferForm form, ReferTargets.Found found, Language reader);
    }

    private @Nullable HttpResponse<?> filled(String language, String body, Next next) {
        var reader = reader(language);
        var form = ReferForm.of(FormFields.of(body));
        var found = targets.find(form);
        if (isNothing(found) || found.targets().isEmpty()) {
            return null;
        }
        var wrong = faults.of(form, wordsOf.language(reader));
        return wrong.isEmpty()
                ? next.with(form, found, reader)
                : answer("referral/refer", pages.of(form, found, wrong, reader))
                        .status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private boolean isNothing(ReferTargets.Found found) {
        return !readiness.isReady()
                || found.targets().isEmpty() && found.others().isEmpty();
    }

    private static MutableHttpResponse<?> answer(String view, ReferPage page) {
        Map<String, Object> model = Map.of("page", page, "frame", page.frame());
        return SecretPages.headers(HttpResponse.ok(new ModelAndView<>(view, model)));
    }

    private static Language reader(String language) {
        return Language.find(language).orElseThrow();
    }
}
