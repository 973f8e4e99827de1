package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Referrals: sent, moved by the table of {@link Moves} and in no other way, read by those who may. Who somebody is has been
 * found out before: an {@link Actor} is believed.
 */
@Singleton
public final class Referrals {

    private final Database database;
    private final ReferralRows rows;
    private final ReferralLog log;
    private final Consents consents;
    private final ReferralMails mails;
    private final ReceiverLinks links;
    private final ReferralCounts counts;
    private final ReferralSending sending;
    private final Clock clock;

    Referrals(
            Database database,
            ReferralRows rows,
            ReferralLog log,
            Consents consents,
            ReferralMails mails,
            ReceiverLinks links,
            ReferralCounts counts,
            ReferralSending sending,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.log = log;
        this.consents = consents;
        this.mails = mails;
        this.links = links;
        this.counts = counts;
        this.sending = sending;
        this.clock = clock;
    }

    /** Sends a referral to each target of a handover; all of them or none, and empty when that was done before. */
    public Optional<Handover.Sent> send(Handover handover) {
        return database.write(connection -> sending.send(connection, handover, clock.instant()));
    }

    /** A referral; who asks must have been found to be one of its parties. */
    public Optional<Referral> find(UUID id) {
        return rows.find(id);
    }

    /** The referrals of a client's link, the first first; none when it leads nowhere. */
    public List<Referral> ofClient(String clientToken) {
        return rows.list("where r.handover = (select id from handover where client_hash = ?)", (Object)
                Tokens.hash(clientToken));
    }

    /** All that was sent at one time, and what came of it, the first first. */
    public List<Referral> ofHandover(UUID handover) {
        return rows.list("where r.handover = ?", handover);
    }

    /** Those that an account has sent, the first first. */
    public List<Referral> ofSender(UUID account) {
        return rows.list("where r.handover in (select id from handover where sender = ?)", account);
    }

    /** Those that were sent to a receiver, the first first; of a slip it knows nothing until it is shown. */
    public List<Referral> ofReceiver(UUID receiver) {
        return rows.list(
                "where r.receiver = ? and r.state <> 'draft' and not (r.kind = 'paper' and r.state = 'sent')",
                receiver);
    }

    /** Those in which help is sought in one of some municipalities, the first first. */
    public List<Referral> inAreas(Collection<String> municipalities) {
        return rows.list(
                "where r.area = any(?) and r.state <> 'draft'", (Object) municipalities.toArray(new String[0]));
    }

    /** The referral of a code that somebody has typed or shown; empty when there is none. */
    public Optional<Referral> findByCode(String typed) {
        return ReferralCodes.read(typed)
                .flatMap(code -> rows.list("where r.code = ?", code).stream().findFirst());
    }

    /** Those that have taken the place of a referral, or were sent on from it, the first first. */
    public List<Referral> following(UUID id) {
        return rows.list("where r.follows = ?", id);
    }

    /** What help is about: codes of themes. They tell nothing of who the client is; none once that is forgotten. */
    public List<String> themes(Referral referral) {
        return database.read(connection -> rows.client(connection, referral.id())
                .map(ClientDetails::themes)
                .orElse(List.of()));
    }

    /**
     * The code of a slip was shown to its receiver, who gets a link by which to answer. Whoever answers it signed in needs
     * none.
     */
    public void sendLink(UUID id) {
        database.write(connection -> {
            links.send(connection, id, ReferralMails.Kind.NEW);
            return id;
        });
    }

    /** The client says whether it helped; once it is over, and as often as they change their mind. False before. */
    public boolean tellHelped(Referral referral, Helped helped) {
        return database.write(connection -> rows.tellHelped(connection, referral.id(), helped));
    }

    /** What happened to a referral, the first first. */
    public List<ReferralMove> moves(UUID id) {
        return log.moves(id);
    }

    /** Who has read what the client told, the first first. */
    public List<ReferralReading> readings(UUID id) {
        return log.readings(id);
    }

    /** Whether the client allows the sender to hear what comes of it. */
    public boolean allowsFeedback(Referral referral) {
        return consents.stands(referral.handover(), Consent.Purpose.FEEDBACK);
    }

    /** The client allows the sender to hear what comes of it, or no longer. */
    public void setFeedback(UUID handover, Optional<Consent> given) {
        database.write(connection -> {
            if (given.isPresent()) {
                Consents.give(connection, handover, given.get(), clock.instant());
            } else {
                Consents.withdraw(connection, handover, Consent.Purpose.FEEDBACK, clock.instant());
            }
            return given;
        });
    }

    /**
     * What the client told, for somebody who may read it: while the referral is open, and the client themselves as long as
     * it is kept. Each reading is noted, but the client's own.
     */
    public Optional<ClientDetails> read(Referral referral, Actor reader) {
        if (reader.party() != Party.CLIENT && !referral.state().isOpen()) {
            return Optional.empty();
        }
        return database.write(connection -> {
            var client = rows.client(connection, referral.id());
            if (client.isPresent() && reader.party() != Party.CLIENT) {
                ReferralLog.addReading(connection, referral.id(), reader, clock.instant());
            }
            return client;
        });
    }

    /** The client tells another way to be reached: it is changed in all that is open. False when nothing is. */
    public boolean changeContact(UUID handover, ContactWay way, String contact) {
        return database.write(connection -> {
            var changed = false;
            for (var referral : rows.list("where r.handover = ?", handover)) {
                var client = rows.client(connection, referral.id());
                if (referral.state().isOpen() && client.isPresent()) {
                    changed |= rows.replace(
                            connection, referral.id(), allowed(client.get().withContact(way, contact)));
                }
            }
            return changed;
        });
    }

    /**
     * Changes what is kept of a client in one referral: by the client, or by who sent it and got it back to be mended.
     * False when nothing is kept any more.
     *
     * @throws IllegalArgumentException when what comes of it may not be kept
     */
    public boolean change(UUID id, UnaryOperator<ClientDetails> change) {
        return database.write(connection -> {
            var client = rows.client(connection, id);
            return client.isPresent() && rows.replace(connection, id, allowed(change.apply(client.get())));
        });
    }

    private static ClientDetails allowed(ClientDetails client) {
        if (!client.faults().isEmpty()) {
            throw new IllegalArgumentException("what may not be kept of a client: " + client.faults());
        }
        return client;
    }

    /**
     * Moves a referral, if the table allows it and it still is as it was seen.
     *
     * @param version of the referral that whoever moves it has seen
     */
    public Moved move(UUID id, int version, Event event, Actor actor, Given given) {
        return database.write(connection -> {
            var found = rows.find(id);
            if (found.isEmpty()) {
                return new Moved.Unknown(id);
            }
            var seen = found.get();
            if (seen.version() != version) {
                return new Moved.Conflict(seen);
            }
            return switch (Moves.ask(seen.state(), event, actor.party())) {
                case Moves.Answer.NotFromHere no -> new Moved.NotFromHere(seen.state());
                case Moves.Answer.NotYours no -> new Moved.NotYours(seen.state());
                case Moves.Answer.Allowed allowed -> move(connection, seen, allowed.move(), actor, given);
            };
        });
    }

    private Moved move(Connection connection, Referral seen, Move move, Actor actor, Given given) throws SQLException {
        if (!given.has(move.asked(), move.event())
                || move.asked() == Asked.CONSENT && !mayBeSent(seen)
                || move.asked() == Asked.FIRST_TIME && wasDone(seen, move.event())) {
            return new Moved.Missing(move.asked());
        }
        if (move.asked() == Asked.TARGET && !canBeSentOn(seen, given)) {
            return new Moved.NotFromHere(seen.state());
        }
        var now = clock.instant();
        if (!rows.move(connection, seen, move.to(), now)) {
            return new Moved.Conflict(rows.find(seen.id()).orElseThrow());
        }
        ReferralLog.add(
                connection,
                seen.id(),
                new ReferralMove(
                        move.event(), seen.state(), move.to(), actor.party(), given.reason(), given.outcome(), now),
                actor);
        if (move.asked() == Asked.TARGET) {
            sending.sendOn(connection, seen, given, actor, now);
        }
        tell(connection, seen, move, actor);
        counts.note(connection, seen, move.to(), given);
        if (move.to() == State.CANCELLED) {
            rows.forget(connection, seen.id());
            if (actor.party() == Party.CLIENT && !rows.keepsAny(connection, seen.handover())) {
                Consents.withdraw(connection, seen.handover(), Consent.Purpose.SENDING, now);
            }
        }
        return new Moved.Done(rows.find(seen.id()).orElseThrow());
    }

    /** Not once it is forgotten whom it is about; and a slip that names nobody is of use to organisations only. */
    private static boolean canBeSentOn(Referral seen, Given given) {
        var to = Objects.requireNonNull(given.target()).receiver().kind();
        return seen.kind().hasClient() ? seen.kept() : seen.kind().receiver() == to;
    }

    private boolean mayBeSent(Referral seen) {
        return !seen.kind().hasClient() || consents.stands(seen.handover(), Consent.Purpose.SENDING);
    }

    private boolean wasDone(Referral seen, Event event) {
        return log.moves(seen.id()).stream().anyMatch(move -> move.event() == event);
    }

    private void tell(Connection connection, Referral seen, Move move, Actor actor) throws SQLException {
        for (var party : move.told()) {
            if (!seen.kind().hasClient() && party == Party.RECEIVER) {
                // Its receiver hears of a slip when it is shown.
                continue;
            }
            if (party == Party.COORDINATOR) {
                mails.tellCoordinators(connection, seen, ReferralMails.Kind.MOVED);
            } else if (party != actor.party()
                    && (party != Party.SENDER || !move.event().isFeedback() || allowsFeedback(seen))) {
                if (party == Party.RECEIVER && move.to() == State.SENT) {
                    links.send(connection, seen.id(), ReferralMails.Kind.NEW);
                } else {
                    mails.put(connection, seen.id(), party, ReferralMails.Kind.MOVED, null);
                }
            }
        }
    }
}
