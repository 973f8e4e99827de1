package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.Consent;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.ExerciseWishes;
import fi.palvelutarjotin.catalog.referral.Given;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.Helped;
import fi.palvelutarjotin.catalog.referral.Moved;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.text.Language;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent, to whom, who has read it and where it stands: for whoever has the link, as nobody else has it. The
 * token in the address is also what keeps other sites from sending these forms: they do not know it.
 */
@Hidden
@Controller("/{language:fi|sv|en|se}/own/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class OwnPageController {

    private final Referrals referrals;
    private final Alternatives alternatives;
    private final OwnPages pages;
    private final WordsOf wordsOf;

    OwnPageController(Referrals referrals, Alternatives alternatives, OwnPages pages, WordsOf wordsOf) {
        this.referrals = referrals;
        this.alternatives = alternatives;
        this.pages = pages;
        this.wordsOf = wordsOf;
    }

    /** The page; "not found" for a link that leads nowhere, and nothing tells whether it ever did. */
    @Get
    @Nullable
    HttpResponse<?> own(String language, String token, HttpRequest<?> request) {
        var reader = reader(language);
        var done = request.getParameters().getFirst("done").flatMap(Done::find);
        return page(
                token, done.map(what -> what.sentence(wordsOf.language(reader))).orElse(null), null, reader);
    }

    /** Takes the consent back for one receiver. */
    @Post("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> withdraw(String language, String token, @Body String body) {
        var reader = reader(language);
        return find(token, FormFields.of(body).value("referral"))
                .map(referral -> withdraw(referral, token, reader))
                .orElse(null);
    }

    /** The version is of now: whatever the receiver did meanwhile, the client may still take it back. */
    private @Nullable HttpResponse<?> withdraw(Referral referral, String token, Language reader) {
        var moved = referrals.move(
                referral.id(), referral.version(), Event.WITHDRAW, Actor.of(Party.CLIENT), Given.NOTHING);
        return moved instanceof Moved.Done
                ? seeOther(token, reader, Done.WITHDRAWN)
                : page(token, null, wordsOf.language(reader).text("own.fault.changed"), reader);
    }

    /** Tells another way to be reached. */
    @Post("/contact")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> contact(String language, String token, @Body String body) {
        var reader = reader(language);
        var own = referrals.ofClient(token);
        if (own.isEmpty()) {
            return null;
        }
        var form = FormFields.of(body);
        var way = ContactWay.find(form.value("way"));
        try {
            return way.isPresent()
                            && referrals.changeContact(own.getFirst().handover(), way.get(), form.value("contact"))
                    ? seeOther(token, reader, Done.CONTACT)
                    : page(token, null, wordsOf.language(reader).text("own.fault.contact"), reader);
        } catch (IllegalArgumentException e) {
            return page(token, null, wordsOf.language(reader).text("own.fault.contact"), reader);
        }
    }

    /** The client sends it to somebody else, instead of one that came to nothing: pressing the button is the consent. */
    @Post("/onward")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> onward(String language, String token, @Body String body) {
        var reader = reader(language);
        var form = FormFields.of(body);
        var referral = find(token, form.value("referral")).filter(own -> Onward.isOpen(own, Party.CLIENT));
        var goal = Goal.read(form.value("to"));
        if (referral.isEmpty() || goal.isEmpty()) {
            return null;
        }
        return alternatives
                .chosen(referral.get(), goal.get())
                .map(chosen -> referrals.move(
                        referral.get().id(),
                        referral.get().version(),
                        Event.REROUTE,
                        Actor.of(Party.CLIENT),
                        Given.target(
                                new Handover.Target(chosen, goal.get().listing().orElse(null)),
                                consent(Consent.Purpose.SENDING))))
                .filter(Moved.Done.class::isInstance)
                .<HttpResponse<?>>map(done -> seeOther(token, reader, Done.LED_ON))
                .orElseGet(() -> page(token, null, wordsOf.language(reader).text("onward.fault.gone"), reader));
    }

    /** What the exercise adviser is told beforehand. */
    @Post("/exercise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> exercise(String language, String token, @Body String body) {
        var reader = reader(language);
        var form = FormFields.of(body);
        var now = ExerciseWishes.Now.find(form.value("now"));
        var referral = find(token, form.value("referral"))
                .filter(own ->
                        own.kind() == ReferralKind.EXERCISE && own.state().isOpen());
        if (referral.isEmpty()) {
            return null;
        }
        if (now.isEmpty()) {
            return page(token, null, wordsOf.language(reader).text("exercise.fault"), reader);
        }
        var wishes = form.all("wish").stream()
                .flatMap(code -> ExerciseWishes.Wish.find(code).stream())
                .collect(Collectors.toSet());
        referrals.change(referral.get().id(), client -> client.withExercise(new ExerciseWishes(now.get(), wishes)));
        return seeOther(token, reader, Done.EXERCISE);
    }

    /** The client says whether it helped. */
    @Post("/helped")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> helped(String language, String token, @Body String body) {
        var reader = reader(language);
        var form = FormFields.of(body);
        return find(token, form.value("referral"))
                .flatMap(referral ->
                        Helped.find(form.value("helped")).filter(helped -> referrals.tellHelped(referral, helped)))
                .map(told -> seeOther(token, reader, Done.HELPED))
                .orElse(null);
    }

    private static Consent consent(Consent.Purpose purpose) {
        return new Consent(purpose, RequestPageController.CONSENT_TEXT, Consent.How.BY_CLIENT_ONLINE);
    }

    /** Allows the sender to hear what comes of it, or forbids it. */
    @Post("/feedback")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> feedback(String language, String token, @Body String body) {
        var reader = reader(language);
        var own = referrals.ofClient(token);
        if (own.isEmpty()) {
            return null;
        }
        var allowed = FormFields.of(body).isTicked("allow");
        var consent = consent(Consent.Purpose.FEEDBACK);
        referrals.setFeedback(own.getFirst().handover(), allowed ? Optional.of(consent) : Optional.empty());
        return seeOther(token, reader, Done.FEEDBACK);
    }

    private Optional<Referral> find(String token, String referral) {
        return referrals.ofClient(token).stream()
                .filter(own -> own.id().toString().equals(referral))
                .findFirst();
    }

    private @Nullable HttpResponse<?> page(
            String token, @Nullable String said, @Nullable String fault, Language reader) {
        List<Referral> own = referrals.ofClient(token);
        if (own.isEmpty()) {
            return null;
        }
        var page = pages.of(token, own, said, fault, reader);
        Map<String, Object> model = Map.of("page", page, "frame", page.frame());
        return SecretPages.headers(HttpResponse.status(fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(new ModelAndView<>("referral/own", model)));
    }

    private static HttpResponse<?> seeOther(String token, Language reader, Done done) {
        return HttpResponse.seeOther(URI.create(ReferralAddresses.own(reader, token) + "?done=" + done.code()));
    }

    private static Language reader(String language) {
        return Language.find(language).orElseThrow();
    }
}
