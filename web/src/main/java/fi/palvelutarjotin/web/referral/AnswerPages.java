package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.Asked;
import fi.palvelutarjotin.catalog.referral.Capacity;
import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.Deadlines;
import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Move;
import fi.palvelutarjotin.catalog.referral.Moves;
import fi.palvelutarjotin.catalog.referral.Outcome;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Reason;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.PhoneText;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the page on which a receiver answers. */
@Singleton
final class AnswerPages {

    private final Referrals referrals;
    private final SenderSight sight;
    private final Listings listings;
    private final Deadlines deadlines;
    private final WordsOf wordsOf;
    private final Frames frames;

    AnswerPages(
            Referrals referrals,
            SenderSight sight,
            Listings listings,
            Deadlines deadlines,
            WordsOf wordsOf,
            Frames frames) {
        this.referrals = referrals;
        this.sight = sight;
        this.listings = listings;
        this.deadlines = deadlines;
        this.wordsOf = wordsOf;
        this.frames = frames;
    }

    /** Before the code was given: nothing of the referral is shown. */
    AnswerPage closed(String token, boolean codeSent, @Nullable String fault, Language reader) {
        var sent = codeSent && fault == null ? Done.CODE_SENT.sentence(wordsOf.language(reader)) : null;
        return page(token, codeSent, sent, fault, null, reader);
    }

    AnswerPage opened(String token, Referral referral, @Nullable String said, @Nullable String fault, Language reader) {
        var actor = Actor.of(referral.receiver().kind().party());
        return page(token, true, said, fault, view(referral, actor, wordsOf.language(reader)), reader);
    }

    /** The same for somebody who has signed in; a sender sees how the client fares only where the client allows it. */
    AnswerPage onDesk(DeskParties.Mine mine, @Nullable String said, @Nullable String fault, Language reader) {
        var words = wordsOf.language(reader);
        var id = "/" + mine.referral().id();
        return new AnswerPage(
                frames.of(
                        reader,
                        words.text("desk.referral") + " " + mine.referral().writtenCode(),
                        language -> ReferralAddresses.desk(language) + id),
                ReferralAddresses.desk(reader) + id,
                said,
                fault,
                true,
                view(mine.referral(), mine.actor(), words));
    }

    private AnswerPage page(
            String token,
            boolean codeSent,
            @Nullable String said,
            @Nullable String fault,
            AnswerPage.@Nullable Opened opened,
            Language reader) {
        return new AnswerPage(
                frames.of(
                        reader,
                        wordsOf.language(reader).text("answer.title"),
                        language -> ReferralAddresses.answer(language, token)),
                ReferralAddresses.answer(reader, token),
                said,
                fault,
                codeSent,
                opened);
    }

    private AnswerPage.Opened view(Referral referral, Actor actor, Words words) {
        var texts = new ReferralTexts(words);
        var sends = actor.party() == Party.SENDER;
        var state = sends ? sight.state(referral) : referral.state();
        return new AnswerPage.Opened(
                referral.writtenCode(),
                referral.version(),
                words.text("referral.kind." + referral.kind().code()),
                Optional.ofNullable(referral.listing())
                        .flatMap(listings::findPublished)
                        .map(listing -> {
                            var name = Objects.requireNonNull(
                                    Shown.of(listing.content().name(), words.language()));
                            return new OwnPage.Activity(
                                    name.text(),
                                    name.lang(),
                                    Addresses.listing(
                                            words.language(), listing.id().toString()));
                        })
                        .orElse(null),
                texts.state(state),
                deadlines
                        .due(referral.state(), referral.since())
                        .filter(due -> state == referral.state())
                        .map(due -> new Times(words).date(LocalDate.ofInstant(due, Schedule.ZONE)))
                        .orElse(null),
                sends
                        ? null
                        : referrals
                                .read(referral, actor)
                                .map(client -> client(client, words))
                                .orElse(null),
                sends,
                Moves.open(referral.state(), actor.party()).stream()
                        .filter(move -> move.asked() != Asked.TARGET && move.asked() != Asked.CONSENT)
                        // A client who asks themselves has nobody to give it back to.
                        .filter(move -> move.event() != Event.RETURN || referral.byProfessional())
                        .map(move -> move(move, words))
                        .toList(),
                (sends ? sight.moves(referral) : referrals.moves(referral.id()))
                        .reversed().stream().map(texts::move).toList(),
                Arrays.stream(Capacity.values())
                        .map(capacity -> new Choice(
                                capacity.code(),
                                words.text("referral.capacity." + capacity.code()),
                                referral.receiver()
                                        .capacity()
                                        .filter(capacity::equals)
                                        .isPresent()))
                        .toList());
    }

    private static AnswerPage.Client client(ClientDetails client, Words words) {
        var mail = client.way() == ContactWay.MAIL;
        return new AnswerPage.Client(
                client.name(),
                words.text("request.way." + client.way().code()),
                mail ? client.contact() : PhoneText.grouped(client.contact()),
                switch (client.way()) {
                    case MAIL -> "mailto:" + client.contact();
                    case CALL -> "tel:" + PhoneText.dialled(client.contact());
                    case TEXT_MESSAGE -> "sms:" + PhoneText.dialled(client.contact());
                },
                client.time(),
                client.words(),
                words.text("language." + client.language().code()),
                client.protectedPerson());
    }

    private static AnswerPage.MoveChoice move(Move move, Words words) {
        var event = move.event();
        return new AnswerPage.MoveChoice(
                event.code(),
                words.text("referral.event." + event.code()),
                switch (move.asked()) {
                    case REASON -> "reason";
                    case OUTCOME -> "outcome";
                    case NOTHING, CONSENT, TARGET -> null;
                },
                switch (move.asked()) {
                    case REASON -> words.text("referral.ask.reason");
                    case OUTCOME -> words.text("referral.ask.outcome");
                    case NOTHING, CONSENT, TARGET -> null;
                },
                choices(move, words),
                move.to().isOpen());
    }

    private static List<Choice> choices(Move move, Words words) {
        return switch (move.asked()) {
            case REASON ->
                Reason.of(move.event()).stream()
                        .map(reason -> new Choice(reason.code(), words.text("referral.reason." + reason.code()), false))
                        .toList();
            case OUTCOME ->
                Arrays.stream(Outcome.values())
                        .map(outcome ->
                                new Choice(outcome.code(), words.text("referral.outcome." + outcome.code()), false))
                        .toList();
            case NOTHING, CONSENT, TARGET -> List.of();
        };
    }
}
