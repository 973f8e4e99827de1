package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.ExerciseWishes;
import fi.palvelutarjotin.catalog.referral.Helped;
import fi.palvelutarjotin.catalog.referral.Moves;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.QrCode;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.site.SiteAddress;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the client's own view. */
@Singleton
final class OwnPages {

    private final Referrals referrals;
    private final Activities activities;
    private final OnwardPages onward;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final SiteAddress site;

    OwnPages(
            Referrals referrals,
            Activities activities,
            OnwardPages onward,
            WordsOf wordsOf,
            Frames frames,
            SiteAddress site) {
        this.referrals = referrals;
        this.activities = activities;
        this.onward = onward;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.site = site;
    }

    /**
     * The page.
     *
     * @param own what the link leads to; not empty
     */
    OwnPage of(String token, List<Referral> own, @Nullable String said, @Nullable String fault, Language reader) {
        var words = wordsOf.language(reader);
        var address = ReferralAddresses.own(reader, token);
        var link = site.configured().orElse("") + address;
        return new OwnPage(
                frames.of(reader, words.text("own.title"), language -> ReferralAddresses.own(language, token)),
                address,
                said,
                fault,
                link,
                QrCode.of(link),
                own.stream().map(referral -> item(referral, words)).toList(),
                own.stream()
                        .filter(referral -> referral.state().isOpen())
                        .findFirst()
                        .flatMap(referral -> referrals.read(referral, Actor.of(Party.CLIENT)))
                        .map(client -> contact(client, words))
                        .orElse(null),
                own.getFirst().byProfessional() ? Boolean.valueOf(referrals.allowsFeedback(own.getFirst())) : null);
    }

    private OwnPage.Item item(Referral referral, Words words) {
        var texts = new ReferralTexts(words);
        return new OwnPage.Item(
                referral.id().toString(),
                referral.version(),
                referral.writtenCode(),
                referral.receiver().name(),
                activities.of(referral, words),
                texts.state(referral.state()),
                referral.state().isOpen(),
                Moves.ask(referral.state(), Event.WITHDRAW, Party.CLIENT) instanceof Moves.Answer.Allowed,
                referrals.moves(referral.id()).reversed().stream()
                        .map(texts::move)
                        .toList(),
                referrals.readings(referral.id()).stream()
                        .map(reading -> texts.reading(reading, referral.receiver()))
                        .distinct()
                        .toList(),
                Onward.isOpen(referral, Party.CLIENT) ? onward.prepared(referral, words) : List.of(),
                referral.kind() == ReferralKind.EXERCISE && referral.state().isOpen()
                        ? referrals
                                .read(referral, Actor.of(Party.CLIENT))
                                .map(client -> exercise(client.exercise(), words))
                                .orElse(null)
                        : null,
                referral.state() == State.ENDED || referral.state() == State.DISCONTINUED,
                Arrays.stream(Helped.values())
                        .map(helped -> new Choice(
                                helped.code(),
                                words.text("own.helped." + helped.code()),
                                referral.helped().filter(helped::equals).isPresent()))
                        .toList());
    }

    private static OwnPage.Exercise exercise(@Nullable ExerciseWishes told, Words words) {
        return new OwnPage.Exercise(
                Arrays.stream(ExerciseWishes.Now.values())
                        .map(now -> new Choice(
                                now.code(),
                                words.text("exercise.now." + now.code()),
                                told != null && told.now() == now))
                        .toList(),
                Arrays.stream(ExerciseWishes.Wish.values())
                        .map(wish -> new Choice(
                                wish.code(),
                                words.text("exercise.wish." + wish.code()),
                                told != null && told.wishes().contains(wish)))
                        .toList());
    }

    private static OwnPage.Contact contact(ClientDetails client, Words words) {
        return new OwnPage.Contact(
                Arrays.stream(ContactWay.values())
                        .map(way ->
                                new Choice(way.code(), words.text("request.way." + way.code()), way == client.way()))
                        .toList(),
                client.contact());
    }
}
