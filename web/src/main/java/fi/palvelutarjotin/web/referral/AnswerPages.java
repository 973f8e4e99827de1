package fi.palvelutarjotin.web.referral;

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
import fi.palvelutarjotin.catalog.referral.ReferralSight;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.PhoneText;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the page on which a receiver answers. */
@Singleton
final class AnswerPages {

    private final Referrals referrals;
    private final ReferralSight sight;
    private final Activities activities;
    private final Deadlines deadlines;
    private final WordsOf wordsOf;
    private final Frames frames;

    AnswerPages(
            Referrals referrals,
            ReferralSight sight,
            Activities activities,
            Deadlines deadlines,
            WordsOf wordsOf,
            Frames frames) {
        this.referrals = referrals;
        this.sight = sight;
        this.activities = activities;
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
        return page(token, true, said, fault, view(referral, actor, null, wordsOf.language(reader)), reader);
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
                view(
                        mine.referral(),
                        mine.actor(),
                        Onward.isOpen(mine.referral(), mine.actor().party())
                                ? ReferralAddresses.onward(
                                        reader, mine.referral().id())
                                : null,
                        words));
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

    private AnswerPage.Opened view(Referral referral, Actor actor, @Nullable String onward, Words words) {
        var texts = new ReferralTexts(words);
        var sends = actor.party() == Party.SENDER;
        var receives = actor.party() == referral.receiver().kind().party();
        var state = sends ? sight.stateBySender(referral) : referral.state();
        var happened = sends ? sight.bySender(referral) : referrals.moves(referral.id());
        return new AnswerPage.Opened(
                referral.writtenCode(),
                referral.version(),
                words.text("referral.kind." + referral.kind().code()),
                activities.of(referral, words),
                texts.state(state),
                deadlines
                        .due(referral)
                        .filter(due -> state == referral.state())
                        .map(due -> new Times(words).date(LocalDate.ofInstant(due, Schedule.ZONE)))
                        .orElse(null),
                receives
                        ? referrals
                                .read(referral, actor)
                                .map(client -> client(client, words))
                                .orElse(null)
                        : null,
                !receives,
                !referral.kind().hasClient(),
                !referral.byProfessional(),
                sends && !referral.kind().hasClient() ? ReferralAddresses.slips(words.language(), referral.id()) : null,
                onward,
                isMended(referral, actor) ? ways(words) : null,
                referral.helped()
                        .filter(helped -> !sends || referrals.allowsFeedback(referral))
                        .map(texts::helped)
                        .orElse(null),
                Moves.open(referral.state(), actor.party()).stream()
                        .filter(move -> move.asked() != Asked.TARGET && move.asked() != Asked.CONSENT)
                        .filter(move -> move.asked() != Asked.FIRST_TIME
                                || happened.stream().noneMatch(before -> before.event() == move.event()))
                        // A client who asks themselves has nobody to give it back to.
                        .filter(move -> move.event() != Event.RETURN || referral.byProfessional())
                        .map(move -> move(move, words))
                        .toList(),
                happened.reversed().stream().map(texts::move).toList(),
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

    /** Whether somebody can mend what they got back. */
    static boolean isMended(Referral referral, Actor actor) {
        return referral.state() == State.RETURNED && actor.party() == Party.SENDER && referral.kept();
    }

    private static List<Choice> ways(Words words) {
        return Arrays.stream(ContactWay.values())
                .map(way -> new Choice(way.code(), words.text("request.way." + way.code()), false))
                .toList();
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
                client.exercise() == null ? List.of() : new ReferralTexts(words).exercise(client.exercise()),
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
                    case NOTHING, CONSENT, TARGET, FIRST_TIME -> null;
                },
                switch (move.asked()) {
                    case REASON -> words.text("referral.ask.reason");
                    case OUTCOME -> words.text("referral.ask.outcome");
                    case NOTHING, CONSENT, TARGET, FIRST_TIME -> null;
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
            case NOTHING, CONSENT, TARGET, FIRST_TIME -> List.of();
        };
    }
}
