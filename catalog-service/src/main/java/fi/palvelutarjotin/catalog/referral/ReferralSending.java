package fi.palvelutarjotin.catalog.referral;

import com.fasterxml.uuid.Generators;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what is sent, and tells its receivers, in the transaction in which it is done. */
@Singleton
final class ReferralSending {

    private final ReferralRows rows;
    private final ReferralMails mails;
    private final ReceiverLinks links;
    private final Sealing sealing;

    ReferralSending(ReferralRows rows, ReferralMails mails, ReceiverLinks links, Sealing sealing) {
        this.rows = rows;
        this.mails = mails;
        this.links = links;
        this.sealing = sealing;
    }

    /** Sends a referral to each target; empty when that was done before. */
    Optional<Handover.Sent> send(Connection connection, Handover handover, Instant now) throws SQLException {
        var id = handover.id();
        var token = Tokens.create();
        var sender = handover.sender() == null ? Actor.of(Party.CLIENT) : new Actor(Party.SENDER, handover.sender());
        if (!insert(connection, token, handover, now)) {
            return Optional.empty();
        }
        var sent = new ArrayList<Referral>();
        for (var target : handover.targets()) {
            sent.add(insertSent(
                    connection, id, handover.kind(), target, handover.area(), null, handover.client(), sender, now));
        }
        if (handover.kind().hasClient()) {
            mails.put(connection, sent.getFirst().id(), Party.CLIENT, ReferralMails.Kind.MOVED, null);
        }
        return Optional.of(new Handover.Sent(id, token, sent));
    }

    /** Sends a referral to somebody else, with what its client told and the client's word that it may go there. */
    void sendOn(Connection connection, Referral seen, Given given, Actor actor, Instant now) throws SQLException {
        var target = Objects.requireNonNull(given.target());
        var client = rows.client(connection, seen.id()).orElse(null);
        var kind = seen.kind().sentOnTo(target.receiver().kind());
        var next = insertSent(connection, seen.handover(), kind, target, seen.area(), seen.id(), client, actor, now);
        Consents.giveOnward(connection, next.id(), Objects.requireNonNull(given.onward()), now);
    }

    private boolean insert(Connection connection, String token, Handover handover, Instant now) throws SQLException {
        var id = handover.id();
        try (var statement = connection.prepareStatement("""
                insert into handover (id, made_at, client_hash, client_sealed, sender) values (?, ?, ?, ?, ?)
                on conflict (id) do nothing
                """)) {
            statement.setObject(1, id);
            statement.setObject(2, ReferralRows.at(now));
            statement.setBytes(3, Tokens.hash(token));
            statement.setBytes(4, sealing.seal(id, token));
            statement.setObject(5, handover.sender());
            if (statement.executeUpdate() == 0) {
                return false;
            }
        }
        if (handover.sending() != null) {
            Consents.give(connection, id, handover.sending(), now);
        }
        if (handover.feedback() != null) {
            Consents.give(connection, id, handover.feedback(), now);
        }
        return true;
    }

    /** A referral is written as a draft and sent by the table, as any other is. */
    private Referral insertSent(
            Connection connection,
            UUID handover,
            ReferralKind kind,
            Handover.Target target,
            @Nullable String area,
            @Nullable UUID follows,
            @Nullable ClientDetails client,
            Actor sender,
            Instant now)
            throws SQLException {
        var id = Generators.timeBasedEpochGenerator().generate();
        var draft = new Referral(
                id,
                ReferralCodes.create(),
                handover,
                kind,
                target.receiver(),
                target.listing(),
                area == null ? target.receiver().municipality() : area,
                follows,
                State.DRAFT,
                0,
                now,
                Stage.NONE,
                sender.party() == Party.SENDER,
                kind.hasClient(),
                Optional.empty());
        rows.insert(connection, draft, client);
        rows.move(connection, draft, State.SENT, now);
        ReferralLog.add(
                connection,
                id,
                new ReferralMove(Event.SEND, State.DRAFT, State.SENT, sender.party(), null, null, now),
                sender);
        if (kind.hasClient()) {
            links.send(connection, id, ReferralMails.Kind.NEW);
        }
        return rows.find(id).orElseThrow();
    }
}
