package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.mail.MailReadiness;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code of a slip: its client sees where it stands, and the organisation to which it is shown gets a link to its own
 * address, by which it answers. Codes are many and tries are few; and nothing of a client is behind one.
 */
@Hidden
@Controller("/{language:fi|sv|en|se}/slip")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RedeemController {

    private final MailReadiness readiness;
    private final RedeemLimits limits;
    private final DeskParties parties;
    private final Referrals referrals;
    private final Activities activities;
    private final WordsOf wordsOf;
    private final Frames frames;

    RedeemController(
            MailReadiness readiness,
            RedeemLimits limits,
            DeskParties parties,
            Referrals referrals,
            Activities activities,
            WordsOf wordsOf,
            Frames frames) {
        this.readiness = readiness;
        this.limits = limits;
        this.parties = parties;
        this.referrals = referrals;
        this.activities = activities;
        this.wordsOf = wordsOf;
        this.frames = frames;
    }

    /** The field for the code, and what it stands for; a receiver who has signed in comes to their desk. */
    @Get
    @Nullable
    HttpResponse<?> show(
            String language,
            @QueryValue(defaultValue = "") String code,
            Optional<SignedIn> who,
            HttpRequest<?> request) {
        var reader = reader(language);
        var words = wordsOf.language(reader);
        if (!readiness.isReady()) {
            return null;
        }
        if (code.isBlank()) {
            return shown("", null, null, null, HttpStatus.OK, reader);
        }
        if (!limits.allow(request)) {
            return shown(code, null, words.text("slip.fault.tooOften"), null, HttpStatus.TOO_MANY_REQUESTS, reader);
        }
        var found = find(code);
        if (found.isEmpty()) {
            return shown(code, null, words.text("slip.fault.unknown"), null, HttpStatus.UNPROCESSABLE_ENTITY, reader);
        }
        var desk = who.flatMap(signedIn -> parties.perhaps(signedIn, found.get().id()))
                .filter(mine -> mine.actor().party()
                        == mine.referral().receiver().kind().party());
        if (desk.isPresent()) {
            return HttpResponse.seeOther(URI.create(
                    ReferralAddresses.desk(reader) + "/" + found.get().id()));
        }
        var said = request.getParameters().contains("done") ? Done.LINK_SENT.sentence(words) : null;
        return shown(code, said, null, found.get(), HttpStatus.OK, reader);
    }

    /** Sends the organisation the link by which it answers. */
    @Post("/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> link(String language, HttpRequest<?> request, @Body String body) {
        var reader = reader(language);
        var code = FormFields.of(body).value("code");
        var found = find(code).filter(referral -> referral.state().isOpen());
        if (!readiness.isReady() || found.isEmpty()) {
            return null;
        }
        if (!limits.allowLink(request)) {
            return shown(
                    code,
                    null,
                    wordsOf.language(reader).text("slip.fault.tooOften"),
                    found.get(),
                    HttpStatus.TOO_MANY_REQUESTS,
                    reader);
        }
        referrals.sendLink(found.get().id());
        return HttpResponse.seeOther(
                URI.create(ReferralAddresses.redeem(reader, found.get().writtenCode()) + "&done=link-sent"));
    }

    private Optional<Referral> find(String code) {
        return referrals.findByCode(code).filter(referral -> referral.kind() == ReferralKind.PAPER);
    }

    private HttpResponse<?> shown(
            String typed,
            @Nullable String said,
            @Nullable String fault,
            @Nullable Referral found,
            HttpStatus status,
            Language reader) {
        var words = wordsOf.language(reader);
        var page = new RedeemPage(
                frames.of(reader, words.text("slip.redeem.title"), language -> Addresses.front(language) + "/slip"),
                Addresses.front(reader) + "/slip",
                typed,
                said,
                fault,
                found == null ? null : found(found, words));
        Map<String, Object> model = Map.of("page", page, "frame", page.frame());
        return SecretPages.headers(HttpResponse.status(status).body(new ModelAndView<>("referral/redeem", model)));
    }

    private RedeemPage.Found found(Referral referral, Words words) {
        return new RedeemPage.Found(
                referral.writtenCode(),
                referral.receiver().name(),
                activities.of(referral, words),
                new ReferralTexts(words).state(referral.state()),
                referral.state().isOpen());
    }

    private static Language reader(String language) {
        return Language.find(language).orElseThrow();
    }
}
