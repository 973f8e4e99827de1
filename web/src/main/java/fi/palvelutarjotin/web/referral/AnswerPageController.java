package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.Capacity;
import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Given;
import fi.palvelutarjotin.catalog.referral.Moved;
import fi.palvelutarjotin.catalog.referral.Outcome;
import fi.palvelutarjotin.catalog.referral.Reason;
import fi.palvelutarjotin.catalog.referral.ReceiverLinks;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.site.SiteAddress;
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
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A receiver answers by the link in a mail, after a code that is sent to the same address when it is asked for. */
@Hidden
@Controller("/{language:fi|sv|en|se}/answer/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class AnswerPageController {

    private static final String COOKIE = "answer";

    private final ReceiverLinks links;
    private final Referrals referrals;
    private final Receivers receivers;
    private final AnswerPages pages;
    private final WordsOf wordsOf;
    private final SiteAddress site;

    AnswerPageController(
            ReceiverLinks links,
            Referrals referrals,
            Receivers receivers,
            AnswerPages pages,
            WordsOf wordsOf,
            SiteAddress site) {
        this.links = links;
        this.referrals = referrals;
        this.receivers = receivers;
        this.pages = pages;
        this.wordsOf = wordsOf;
        this.site = site;
    }

    @Get
    @Nullable
    HttpResponse<?> answer(String language, String token, HttpRequest<?> request) {
        var reader = reader(language);
        if (!links.holds(token)) {
            return null;
        }
        var done = request.getParameters().getFirst("done").flatMap(Done::find);
        return opened(token, request)
                .<HttpResponse<?>>map(referral -> shown(
                        pages.opened(
                                token,
                                referral,
                                done.map(what -> what.sentence(wordsOf.language(reader)))
                                        .orElse(null),
                                null,
                                reader),
                        HttpStatus.OK))
                .orElseGet(() -> shown(
                        pages.closed(token, done.filter(Done.CODE_SENT::equals).isPresent(), null, reader),
                        HttpStatus.OK));
    }

    /** Sends the code to the receiver's own address, which this page does not tell. */
    @Post("/code")
    @Consumes(MediaType.ALL)
    @Nullable
    HttpResponse<?> sendCode(String language, String token) {
        var reader = reader(language);
        if (!links.holds(token)) {
            return null;
        }
        return links.sendCode(token)
                ? seeOther(token, reader, Done.CODE_SENT)
                : shown(
                        pages.closed(token, true, wordsOf.language(reader).text("answer.fault.tooOften"), reader),
                        HttpStatus.TOO_MANY_REQUESTS);
    }

    @Post("/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> open(String language, String token, @Body String body) {
        var reader = reader(language);
        if (!links.holds(token)) {
            return null;
        }
        return switch (links.open(token, FormFields.of(body).value("code"))) {
            case ReceiverLinks.Opening.Opened opened ->
                HttpResponse.seeOther(URI.create(ReferralAddresses.answer(reader, token)))
                        .cookie(cookie(opened.token()));
            case ReceiverLinks.Opening.Wrong wrong ->
                shown(
                        pages.closed(token, true, wordsOf.language(reader).text("answer.fault.wrong"), reader),
                        HttpStatus.UNPROCESSABLE_ENTITY);
            case ReceiverLinks.Opening.AskAgain again ->
                shown(
                        pages.closed(token, false, wordsOf.language(reader).text("answer.fault.askAgain"), reader),
                        HttpStatus.UNPROCESSABLE_ENTITY);
        };
    }

    /** Does what was chosen, if it still can be done. */
    @Post("/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> move(String language, String token, HttpRequest<?> request, @Body String body) {
        var reader = reader(language);
        var form = FormFields.of(body);
        var event = Event.find(form.value("event"));
        var version = form.value("version");
        if (!version.matches("[0-9]{1,6}") || event.isEmpty()) {
            return null;
        }
        return opened(token, request)
                .map(referral -> {
                    var moved = referrals.move(
                            referral.id(),
                            Integer.parseInt(version),
                            event.get(),
                            Actor.of(referral.receiver().kind().party()),
                            Given.chosen(Reason.find(form.value("reason")), Outcome.find(form.value("outcome"))));
                    return moved(moved, referral, token, reader);
                })
                .orElse(null);
    }

    private HttpResponse<?> moved(Moved moved, Referral seen, String token, Language reader) {
        var words = wordsOf.language(reader);
        return switch (moved) {
            case Moved.Done done -> seeOther(token, reader, Done.MOVED);
            case Moved.Missing missing ->
                refused(token, seen, words.text("answer.fault.missing"), HttpStatus.UNPROCESSABLE_ENTITY, reader);
            case Moved.Conflict conflict ->
                refused(token, conflict.now(), words.text("answer.fault.conflict"), HttpStatus.CONFLICT, reader);
            case Moved.NotFromHere no ->
                refused(token, seen, words.text("answer.fault.notFromHere"), HttpStatus.CONFLICT, reader);
            case Moved.NotYours no ->
                refused(token, seen, words.text("answer.fault.notFromHere"), HttpStatus.CONFLICT, reader);
            case Moved.Unknown unknown -> throw new IllegalStateException("an opened referral is gone");
        };
    }

    private HttpResponse<?> refused(String token, Referral now, String fault, HttpStatus status, Language reader) {
        return shown(pages.opened(token, now, null, fault, reader), status);
    }

    /** Tells whether there is room, for all who look. */
    @Post("/capacity")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> capacity(String language, String token, HttpRequest<?> request, @Body String body) {
        var reader = reader(language);
        return opened(token, request)
                .flatMap(referral -> Capacity.find(FormFields.of(body).value("capacity"))
                        .filter(capacity ->
                                receivers.tellCapacity(referral.receiver().id(), capacity)))
                .map(told -> seeOther(token, reader, Done.CAPACITY))
                .orElse(null);
    }

    /** The link's referral, when this browser has given its code. */
    private Optional<Referral> opened(String token, HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(cookieName())
                .map(Cookie::getValue)
                .flatMap(opened -> links.opened(token, opened))
                .flatMap(referrals::find);
    }

    private Cookie cookie(String opened) {
        return Cookie.of(cookieName(), opened)
                .httpOnly(true)
                .secure(isSecure())
                .sameSite(SameSite.Strict)
                .path("/");
    }

    /** Over TLS a name that browsers take from nobody but this very host (RFC 6265bis). */
    private String cookieName() {
        return isSecure() ? "__Host-" + COOKIE : COOKIE;
    }

    private boolean isSecure() {
        return site.configured().filter(base -> base.startsWith("https:")).isPresent();
    }

    private HttpResponse<?> seeOther(String token, Language reader, Done done) {
        return HttpResponse.seeOther(URI.create(ReferralAddresses.answer(reader, token) + "?done=" + done.code()));
    }

    private static HttpResponse<?> shown(AnswerPage page, HttpStatus status) {
        Map<String, Object> model = Map.of("page", page, "frame", page.frame());
        return SecretPages.headers(HttpResponse.status(status).body(new ModelAndView<>("referral/answer", model)));
    }

    private static Language reader(String language) {
        return Language.find(language).orElseThrow();
    }
}
