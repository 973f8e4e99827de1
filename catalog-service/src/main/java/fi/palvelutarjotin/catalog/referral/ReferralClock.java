package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Does what is due about referrals that wait: reminds, tells the link worker, and ends what nobody has answered. What is
 * done and that it is done are written in one transaction, on a row that no other node holds: each stage comes once,
 * whenever the program was stopped.
 */
@Singleton
public final class ReferralClock {

    private static final int AT_ONCE = 50;

    private final Database database;
    private final ReferralRows rows;
    private final Referrals referrals;
    private final ReceiverLinks links;
    private final ReferralMails mails;
    private final Deadlines deadlines;
    private final Clock clock;

    ReferralClock(
            Database database,
            ReferralRows rows,
            Referrals referrals,
            ReceiverLinks links,
            ReferralMails mails,
            Deadlines deadlines,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.referrals = referrals;
        this.links = links;
        this.mails = mails;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Does what is due; tells of how many referrals. */
    public int tick() {
        var done = 0;
        for (var some = some(); some > 0; some = some()) {
            done += some;
        }
        return done;
    }

    private int some() {
        return database.write(connection -> {
            var due = due(connection);
            for (var id : due) {
                act(connection, rows.find(id).orElseThrow());
            }
            return due.size();
        });
    }

    private List<UUID> due(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select id from referral where next_stage_at <= ? order by next_stage_at, id limit ?
                for update skip locked
                """)) {
            statement.setObject(1, ReferralRows.at(clock.instant()));
            statement.setInt(2, AT_ONCE);
            try (var row = statement.executeQuery()) {
                var due = new ArrayList<UUID>();
                while (row.next()) {
                    due.add(row.getObject(1, UUID.class));
                }
                return due;
            }
        }
    }

    private void act(Connection connection, Referral referral) throws SQLException {
        if (referral.kind() == ReferralKind.PAPER && referral.state() == State.SENT) {
            // Nobody was told of it, so nobody is reminded.
            expire(referral);
            return;
        }
        switch (referral.stage()) {
            case NONE -> {
                links.send(connection, referral.id(), ReferralMails.Kind.REMINDER);
                stage(connection, referral, Stage.REMINDED);
            }
            case REMINDED -> {
                mails.escalate(connection, referral);
                stage(connection, referral, Stage.ESCALATED);
            }
            case ESCALATED -> expire(referral);
        }
    }

    private void expire(Referral referral) {
        referrals.move(referral.id(), referral.version(), Event.EXPIRE, Actor.of(Party.CLOCK), Given.NOTHING);
    }

    private void stage(Connection connection, Referral referral, Stage stage) throws SQLException {
        try (var statement =
                connection.prepareStatement("update referral set stage = ?, next_stage_at = ? where id = ?")) {
            statement.setString(1, stage.code());
            statement.setObject(
                    2,
                    deadlines
                            .next(referral.kind(), referral.state(), referral.since(), stage)
                            .map(ReferralRows::at)
                            .orElse(null));
            statement.setObject(3, referral.id());
            statement.executeUpdate();
        }
    }
}
