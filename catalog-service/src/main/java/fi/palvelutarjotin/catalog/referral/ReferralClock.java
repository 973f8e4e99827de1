package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.work.Job;
import fi.palvelutarjotin.catalog.work.WorkReports;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
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
    private final WorkReports reports;
    private final Clock clock;

    ReferralClock(
            Database database,
            ReferralRows rows,
            Referrals referrals,
            ReceiverLinks links,
            ReferralMails mails,
            Deadlines deadlines,
            WorkReports reports,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.referrals = referrals;
        this.links = links;
        this.mails = mails;
        this.deadlines = deadlines;
        this.reports = reports;
        this.clock = clock;
    }

    /** What is done about a referral that waits. */
    public enum Action {
        REMINDED,
        ESCALATED,
        EXPIRED;

        /** {@code reminded}: the word of reports. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Action of(Referral referral) {
            if (referral.kind() == ReferralKind.PAPER && referral.state() == State.SENT) {
                // Nobody was told of it, so nobody is reminded.
                return EXPIRED;
            }
            return switch (referral.stage()) {
                case NONE -> REMINDED;
                case REMINDED -> ESCALATED;
                case ESCALATED -> EXPIRED;
            };
        }
    }

    /** What would be done about a referral. */
    public record Planned(Referral referral, Action action) {}

    /** What is due now; nothing is done. */
    public List<Planned> due() {
        return rows.list("where r.next_stage_at <= ?", ReferralRows.at(clock.instant())).stream()
                .map(referral -> new Planned(referral, Action.of(referral)))
                .toList();
    }

    /** Does what is due; tells of how many referrals. */
    public int tick() {
        reports.round(Job.CLOCK);
        var done = 0;
        for (var some = some(); some > 0; some = some()) {
            done += some;
        }
        return done;
    }

    private int some() {
        return database.write(connection -> {
            var due = due(connection);
            var counts = new TreeMap<String, Integer>();
            for (var id : due) {
                counts.merge(act(connection, rows.find(id).orElseThrow()).code(), 1, Integer::sum);
            }
            reports.note(connection, Job.CLOCK, counts);
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

    private Action act(Connection connection, Referral referral) throws SQLException {
        var action = Action.of(referral);
        switch (action) {
            case REMINDED -> {
                links.send(connection, referral.id(), ReferralMails.Kind.REMINDER);
                stage(connection, referral, Stage.REMINDED);
            }
            case ESCALATED -> {
                mails.escalate(connection, referral);
                stage(connection, referral, Stage.ESCALATED);
            }
            case EXPIRED ->
                referrals.move(referral.id(), referral.version(), Event.EXPIRE, Actor.of(Party.CLOCK), Given.NOTHING);
        }
        return action;
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
