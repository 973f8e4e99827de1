package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
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
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.QrCode;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.site.SiteAddress;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the client's own view. */
@Singleton
final class OwnPages {

    private final Referrals referrals;
    private final Listings listings;
    private final OnwardPages onward;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final SiteAddress site;

    OwnPages(
            Referrals referrals,
            Listings listings,
            OnwardPages onward,
            WordsOf wordsOf,
            Frames frames,
            SiteAddress site) {
        this.referrals = referrals;
        this.listings = listings;
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
                Optional.ofNullable(referral.listing())
                        .flatMap(listings::findPublished)
                        .map(listing -> activity(listing, words))
                        .orElse(null),
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

    private static OwnPage.Activity activity(Listing listing, Words words) {
        var name = Objects.requireNonNull(Shown.of(listing.content().name(), words.language()));
        return new OwnPage.Activity(
                name.text(),
                name.lang(),
                Addresses.listing(words.language(), listing.id().toString()));
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
