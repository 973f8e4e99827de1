package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What clients may ask of who keeps the register: to be given all that is kept of them, and to be forgotten (Regulation
 * (EU) 2016/679, articles 15, 17 and 20). What was sent with one consent belongs together.
 */
@Singleton
public final class SubjectRequests {

    private final Database database;
    private final ReferralRows rows;
    private final Referrals referrals;
    private final KeptRows kept;
    private final Clock clock;

    SubjectRequests(Database database, ReferralRows rows, Referrals referrals, KeptRows kept, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.referrals = referrals;
        this.kept = kept;
        this.clock = clock;
    }

    /** What a referral was sent together with, by the code that somebody has typed. */
    public Optional<UUID> findByCode(String typed) {
        return ReferralCodes.read(typed)
                .flatMap(code -> rows.list("where r.code = ?", code).stream()
                        .map(Referral::handover)
                        .findFirst());
    }

    /** The same by the id of a referral, or of what was sent together. */
    public Optional<UUID> findById(UUID id) {
        return rows.list("where r.id = ? or r.handover = ?", id, id).stream()
                .map(Referral::handover)
                .findFirst();
    }

    /** The same by the client's own link. */
    public Optional<UUID> findByClient(String clientToken) {
        return referrals.ofClient(clientToken).stream().map(Referral::handover).findFirst();
    }

    /**
     * All that is kept of what was sent together; empty when there is no such thing. Whoever reads it but the client is
     * noted, as at every reading, and the record tells that already.
     */
    public Optional<KeptRecord> read(UUID handover, Actor reader) {
        return database.write(connection -> {
            for (var referral : rows.list("where r.handover = ?", handover)) {
                if (reader.party() != Party.CLIENT && referral.kept()) {
                    ReferralLog.addReading(connection, referral.id(), reader, clock.instant());
                }
            }
            return kept.read(connection, handover);
        });
    }

    /** The same without what the client told: to see what an erasure would destroy. Nothing is noted. */
    public List<Referral> of(UUID handover) {
        return rows.list("where r.handover = ?", handover);
    }

    /**
     * Forgets the client: takes back what is open, as the client would, destroys every key and whatever leads to what it
     * opened. What happened and what was counted stays, and tells of nobody. To do it again changes nothing.
     */
    public void forget(UUID handover) {
        database.write(connection -> {
            lock(connection, handover);
            for (var referral : rows.list("where r.handover = ?", handover)) {
                if (referral.state().isOpen()) {
                    withdraw(referral);
                }
                rows.forget(connection, referral.id());
                closeLinks(connection, referral.id());
            }
            for (var purpose : Consent.Purpose.values()) {
                Consents.withdraw(connection, handover, purpose, clock.instant());
            }
            return handover;
        });
    }

    private void withdraw(Referral referral) {
        var moved = referrals.move(
                referral.id(), referral.version(), Event.WITHDRAW, Actor.of(Party.CLIENT), Given.NOTHING);
        if (!(moved instanceof Moved.Done)) {
            throw new IllegalStateException("an open referral could not be taken back");
        }
    }

    /** Nobody moves them meanwhile. */
    private static void lock(Connection connection, UUID handover) throws SQLException {
        try (var statement =
                connection.prepareStatement("select id from referral where handover = ? order by id for update")) {
            statement.setObject(1, handover);
            statement.execute();
        }
    }

    /** And no mail goes out any more that would tell of a link. */
    private static void closeLinks(Connection connection, UUID referral) throws SQLException {
        try (var links = connection.prepareStatement("delete from receiver_link where referral = ?");
                var mails = connection.prepareStatement(
                        "delete from referral_mail where referral = ? and sealed is not null")) {
            links.setObject(1, referral);
            links.executeUpdate();
            mails.setObject(1, referral);
            mails.executeUpdate();
        }
    }
}
