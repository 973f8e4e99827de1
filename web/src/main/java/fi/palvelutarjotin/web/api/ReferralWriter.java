package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.client.Caller;
import fi.palvelutarjotin.catalog.referral.Asked;
import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.Deadlines;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.Move;
import fi.palvelutarjotin.catalog.referral.Outcome;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Reason;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.referral.ReferralMove;
import fi.palvelutarjotin.catalog.referral.SeenReferral;
import fi.palvelutarjotin.web.api.ReferralAnswers.ClientEntry;
import fi.palvelutarjotin.web.api.ReferralAnswers.Entry;
import fi.palvelutarjotin.web.api.ReferralAnswers.EventEntry;
import fi.palvelutarjotin.web.api.ReferralAnswers.MoveEntry;
import fi.palvelutarjotin.web.api.ReferralAnswers.ReceiverEntry;
import fi.palvelutarjotin.web.api.ReferralAnswers.Sent;
import fi.palvelutarjotin.web.api.ReferralAnswers.SentReferral;
import fi.palvelutarjotin.web.api.ReferralAnswers.Whole;
import fi.palvelutarjotin.web.exchange.Asking;
import fi.palvelutarjotin.web.exchange.ReferralExchange;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes referrals for programs, as far as each may know. */
@Singleton
final class ReferralWriter {

    private final ReferralExchange exchange;
    private final Deadlines deadlines;

    ReferralWriter(ReferralExchange exchange, Deadlines deadlines) {
        this.exchange = exchange;
        this.deadlines = deadlines;
    }

    static Sent sent(Handover.Sent sent, String clientLink) {
        return new Sent(
                sent.id().toString(),
                clientLink,
                sent.referrals().stream()
                        .map(referral -> new SentReferral(
                                referral.id().toString(),
                                referral.code(),
                                receiver(referral.receiver()),
                                written(referral.listing())))
                        .toList());
    }

    Entry entry(SeenReferral seen) {
        var referral = seen.referral();
        return new Entry(
                referral.id().toString(),
                referral.code(),
                referral.kind().code(),
                seen.state().code(),
                seen.sent().toString(),
                seen.since().toString(),
                deadlines
                        .due(referral.kind(), seen.state(), seen.since())
                        .map(Instant::toString)
                        .orElse(null),
                seen.version(),
                receiver(referral.receiver()),
                written(referral.listing()),
                seen.party() == Party.SENDER ? written(referral.follows()) : null);
    }

    Whole whole(Caller caller, SeenReferral seen) {
        return new Whole(
                entry(seen),
                exchange.allowsFeedback(seen),
                exchange.moves(seen).stream().map(ReferralWriter::move).toList(),
                exchange.open(seen).stream().map(ReferralWriter::event).toList(),
                exchange.client(caller, seen).map(ReferralWriter::client).orElse(null));
    }

    private static MoveEntry move(ReferralMove move) {
        return new MoveEntry(
                move.event().code(),
                move.to().code(),
                move.party().code(),
                Optional.ofNullable(move.reason()).map(Reason::code).orElse(null),
                Optional.ofNullable(move.outcome()).map(Outcome::code).orElse(null),
                move.at().toString());
    }

    private static EventEntry event(Move move) {
        return new EventEntry(
                move.event().code(),
                move.to().code(),
                move.asked() == Asked.REASON ? "reason" : move.asked() == Asked.OUTCOME ? "outcome" : null,
                Asking.choices(move.asked(), move.event()));
    }

    private static ClientEntry client(ClientDetails client) {
        return new ClientEntry(
                client.name(),
                client.way().code(),
                client.contact(),
                client.time(),
                client.language().code(),
                client.municipality(),
                client.themes(),
                client.words(),
                client.protectedPerson());
    }

    private static ReceiverEntry receiver(Receiver receiver) {
        return new ReceiverEntry(
                receiver.kind().code(), receiver.name(), written(receiver.organisation()), receiver.municipality());
    }

    private static @Nullable String written(@Nullable UUID id) {
        return id == null ? null : Objects.toString(id);
    }
}
