package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.referral.Capacity;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Given;
import fi.palvelutarjotin.catalog.referral.Moved;
import fi.palvelutarjotin.catalog.referral.Outcome;
import fi.palvelutarjotin.catalog.referral.Reason;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.Allowed;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.layout.WordsOf;
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

/** What waits for somebody who has signed in, what they have sent, and each referral with what can be done to it. */
@Hidden
@Controller("/{language:fi|sv|en|se}/desk")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Allowed({Role.PROFESSIONAL, Role.LINK_WORKER, Role.COORDINATING_LINK_WORKER, Role.ORGANISATION_MEMBER, Role.COORDINATOR
})
class DeskController {

    private final DeskParties parties;
    private final DeskPages desks;
    private final AnswerPages pages;
    private final Referrals referrals;
    private final Receivers receivers;
    private final WordsOf wordsOf;

    DeskController(
            DeskParties parties,
            DeskPages desks,
            AnswerPages pages,
            Referrals referrals,
            Receivers receivers,
            WordsOf wordsOf) {
        this.parties = parties;
        this.desks = desks;
        this.pages = pages;
        this.referrals = referrals;
        this.receivers = receivers;
        this.wordsOf = wordsOf;
    }

    @Get
    HttpResponse<?> desk(
            String language, SignedIn who, @QueryValue(defaultValue = "") String state, HttpRequest<?> request) {
        var reader = reader(language);
        var page = desks.of(who, said(request, reader), State.find(state), reader);
        Map<String, Object> model = Map.of("page", page, "frame", page.frame());
        return SecretPages.headers(HttpResponse.ok(new ModelAndView<>("referral/desk", model)));
    }

    /** One referral; "not found" for one that is not theirs. */
    @Get("/{id}")
    @Nullable
    HttpResponse<?> referral(String language, String id, SignedIn who, HttpRequest<?> request) {
        var reader = reader(language);
        return find(who, id)
                .<HttpResponse<?>>map(mine -> shown(mine, said(request, reader), null, HttpStatus.OK, reader))
                .orElse(null);
    }

    /** Does what was chosen, if it still can be done. */
    @Post("/{id}/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> move(String language, String id, SignedIn who, @Body String body) {
        var reader = reader(language);
        var form = FormFields.of(body);
        var event = Event.find(form.value("event"));
        var version = form.value("version");
        var mine = find(who, id);
        if (event.isEmpty() || mine.isEmpty() || !version.matches("[0-9]{1,6}")) {
            return null;
        }
        var moved = referrals.move(
                mine.get().referral().id(),
                Integer.parseInt(version),
                event.get(),
                mine.get().actor(),
                Given.chosen(Reason.find(form.value("reason")), Outcome.find(form.value("outcome"))));
        var words = wordsOf.language(reader);
        return switch (moved) {
            case Moved.Done done -> seeOther(ReferralAddresses.desk(reader) + "/" + id, Done.MOVED);
            case Moved.Missing missing ->
                refused(mine.get(), words.text("answer.fault.missing"), HttpStatus.UNPROCESSABLE_ENTITY, reader);
            case Moved.Conflict conflict ->
                refused(mine.get(), words.text("answer.fault.conflict"), HttpStatus.CONFLICT, reader);
            case Moved.NotFromHere no ->
                refused(mine.get(), words.text("answer.fault.notFromHere"), HttpStatus.CONFLICT, reader);
            case Moved.NotYours no ->
                refused(mine.get(), words.text("answer.fault.notFromHere"), HttpStatus.CONFLICT, reader);
            case Moved.Unknown unknown -> throw new IllegalStateException("a referral is gone");
        };
    }

    /** What was given back is mended, and sent again. What is left empty stays as it was. */
    @Post("/{id}/mend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> mend(String language, String id, SignedIn who, @Body String body) {
        var reader = reader(language);
        var form = FormFields.of(body);
        var version = form.value("version");
        var mine = find(who, id).filter(own -> AnswerPages.isMended(own.referral(), own.actor()));
        if (mine.isEmpty() || !version.matches("[0-9]{1,6}")) {
            return null;
        }
        var words = wordsOf.language(reader);
        var contact = form.value("contact");
        var way = ContactWay.find(form.value("way"));
        if (!contact.isEmpty() && way.isEmpty()) {
            return refused(mine.get(), words.text("refer.fault.noWay"), HttpStatus.UNPROCESSABLE_ENTITY, reader);
        }
        try {
            referrals.change(mine.get().referral().id(), client -> {
                var told = form.value("words").isEmpty() ? client : client.withWords(form.value("words"));
                return contact.isEmpty() ? told : told.withContact(way.orElseThrow(), contact);
            });
        } catch (IllegalArgumentException e) {
            return refused(mine.get(), words.text("desk.mend.fault"), HttpStatus.UNPROCESSABLE_ENTITY, reader);
        }
        var moved = referrals.move(
                mine.get().referral().id(),
                Integer.parseInt(version),
                Event.SEND,
                mine.get().actor(),
                Given.NOTHING);
        return moved instanceof Moved.Done
                ? seeOther(ReferralAddresses.desk(reader) + "/" + id, Done.MOVED)
                : refused(mine.get(), words.text("answer.fault.conflict"), HttpStatus.CONFLICT, reader);
    }

    /** Tells whether there is room, for all who look. */
    @Post("/{id}/capacity")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> capacity(String language, String id, SignedIn who, @Body String body) {
        var reader = reader(language);
        return find(who, id)
                .filter(mine -> mine.actor().party()
                        == mine.referral().receiver().kind().party())
                .flatMap(mine -> Capacity.find(FormFields.of(body).value("capacity"))
                        .filter(capacity -> receivers.tellCapacity(
                                mine.referral().receiver().id(), capacity)))
                .map(told -> seeOther(ReferralAddresses.desk(reader) + "/" + id, Done.CAPACITY))
                .orElse(null);
    }

    private Optional<DeskParties.Mine> find(SignedIn who, String id) {
        return PublicId.parse(id).flatMap(found -> parties.find(who, found));
    }

    private HttpResponse<?> refused(DeskParties.Mine mine, String fault, HttpStatus status, Language reader) {
        Referral now = referrals.find(mine.referral().id()).orElseThrow();
        return shown(new DeskParties.Mine(now, mine.actor()), null, fault, status, reader);
    }

    private HttpResponse<?> shown(
            DeskParties.Mine mine, @Nullable String said, @Nullable String fault, HttpStatus status, Language reader) {
        var page = pages.onDesk(mine, said, fault, reader);
        Map<String, Object> model = Map.of("page", page, "frame", page.frame());
        return SecretPages.headers(HttpResponse.status(status).body(new ModelAndView<>("referral/answer", model)));
    }

    private @Nullable String said(HttpRequest<?> request, Language reader) {
        return request.getParameters()
                .getFirst("done")
                .flatMap(Done::find)
                .map(done -> done.sentence(wordsOf.language(reader)))
                .orElse(null);
    }

    private static HttpResponse<?> seeOther(String address, Done done) {
        return HttpResponse.seeOther(URI.create(address + "?done=" + done.code()));
    }

    private static Language reader(String language) {
        return Language.find(language).orElseThrow();
    }
}
