package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.referral.Consent;
import fi.palvelutarjotin.catalog.referral.Given;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.Moved;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.web.account.Allowed;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.layout.WordsOf;
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

/** Leads a referral on: instead of one that came to nothing, or from a link worker to an activity. */
@Hidden
@Controller("/{language:fi|sv|en|se}/desk/{id}/onward")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Allowed({Role.PROFESSIONAL, Role.LINK_WORKER, Role.COORDINATING_LINK_WORKER, Role.COORDINATOR})
class OnwardController {

    private final DeskParties parties;
    private final Alternatives alternatives;
    private final OnwardPages pages;
    private final Referrals referrals;
    private final WordsOf wordsOf;

    OnwardController(
            DeskParties parties, Alternatives alternatives, OnwardPages pages, Referrals referrals, WordsOf wordsOf) {
        this.parties = parties;
        this.alternatives = alternatives;
        this.pages = pages;
        this.referrals = referrals;
        this.wordsOf = wordsOf;
    }

    @Get
    @Nullable
    HttpResponse<?> choose(String language, String id, SignedIn who, @QueryValue(defaultValue = "") String words) {
        var reader = reader(language);
        return find(who, id)
                .<HttpResponse<?>>map(mine -> shown(mine, words, null, HttpStatus.OK, reader))
                .orElse(null);
    }

    /** Leads it on to whom was chosen, if the client has agreed and they still take referrals. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> lead(String language, String id, SignedIn who, @Body String body) {
        var reader = reader(language);
        var form = FormFields.of(body);
        var version = form.value("version");
        var mine = find(who, id);
        var goal = Goal.read(form.value("to"));
        if (mine.isEmpty() || goal.isEmpty() || !version.matches("[0-9]{1,6}")) {
            return null;
        }
        var words = wordsOf.language(reader);
        var how = ReferForm.WAYS_OF_CONSENT.stream()
                .filter(way -> way.code().equals(form.value("how")))
                .findFirst();
        if (how.isEmpty()) {
            return shown(
                    mine.get(),
                    form.value("words"),
                    words.text("onward.fault.consent"),
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    reader);
        }
        var referral = mine.get().referral();
        var chosen = alternatives.chosen(referral, goal.get());
        if (chosen.isEmpty()) {
            return shown(mine.get(), "", words.text("onward.fault.gone"), HttpStatus.UNPROCESSABLE_ENTITY, reader);
        }
        var moved = referrals.move(
                referral.id(),
                Integer.parseInt(version),
                Onward.event(referral.state(), mine.get().actor().party()).orElseThrow(),
                mine.get().actor(),
                Given.target(
                        new Handover.Target(chosen.get(), goal.get().listing().orElse(null)),
                        new Consent(Consent.Purpose.SENDING, RequestPageController.CONSENT_TEXT, how.get())));
        return moved instanceof Moved.Done
                ? HttpResponse.seeOther(
                        URI.create(ReferralAddresses.desk(reader) + "/" + id + "?done=" + Done.LED_ON.code()))
                : shown(
                        find(who, id).orElse(mine.get()),
                        "",
                        words.text("answer.fault.conflict"),
                        HttpStatus.CONFLICT,
                        reader);
    }

    /** A referral that somebody may lead on now. */
    private Optional<DeskParties.Mine> find(SignedIn who, String id) {
        return PublicId.parse(id)
                .flatMap(found -> parties.find(who, found))
                .filter(mine -> Onward.isOpen(mine.referral(), mine.actor().party()));
    }

    private HttpResponse<?> shown(
            DeskParties.Mine mine, String typed, @Nullable String fault, HttpStatus status, Language reader) {
        var words = typed.strip();
        var page = pages.of(
                mine.referral(),
                words.length() > SearchRequest.LONGEST_WORDS ? words.substring(0, SearchRequest.LONGEST_WORDS) : words,
                fault,
                reader);
        Map<String, Object> model = Map.of("page", page, "frame", page.frame());
        return SecretPages.headers(HttpResponse.status(status).body(new ModelAndView<>("referral/onward", model)));
    }

    private static Language reader(String language) {
        return Language.find(language).orElseThrow();
    }
}
