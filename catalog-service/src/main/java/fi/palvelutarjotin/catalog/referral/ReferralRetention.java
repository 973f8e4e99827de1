package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.work.Job;
import fi.palvelutarjotin.catalog.work.WorkReports;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Forgets what clients told when it is no longer needed: some months after the end, whatever the end was, and after a
 * longer time without any move where nobody ever ended it. What is counted stays.
 */
@Singleton
public final class ReferralRetention {

    private static final int AT_ONCE = 100;

    private static final String DUE = """
            where (r.sealed is not null or k.referral is not null)
              and r.state_since < case when r.state in ('sent', 'received', 'in-progress', 'in-contact', 'started')
                                       then ?::timestamptz else ?::timestamptz end
            """;

    private final Database database;
    private final ReferralRows rows;
    private final ReferralSettings settings;
    private final WorkReports reports;
    private final Clock clock;

    ReferralRetention(
            Database database, ReferralRows rows, ReferralSettings settings, WorkReports reports, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.settings = settings;
        this.reports = reports;
        this.clock = clock;
    }

    /** Those whose time is over, the first first. */
    public List<Referral> due() {
        return rows.list(DUE, before(settings.monthsWithoutMove()), before(settings.monthsAfterEnd()));
    }

    /** Forgets them; tells how many. */
    public int forget() {
        reports.round(Job.RETENTION);
        var forgotten = 0;
        for (var some = some(); some > 0; some = some()) {
            forgotten += some;
        }
        return forgotten;
    }

    /** Several nodes may do it at once: each takes others. */
    private int some() {
        return database.write(connection -> {
            var due = due(connection);
            for (var referral : due) {
                rows.forget(connection, referral);
            }
            reports.note(connection, Job.RETENTION, Map.of("forgotten", due.size()));
            return due.size();
        });
    }

    private List<UUID> due(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement("select r.id from referral r left join referral_key k on k.referral = r.id "
                        + DUE + " order by r.id limit ? for update of r skip locked")) {
            statement.setObject(1, before(settings.monthsWithoutMove()));
            statement.setObject(2, before(settings.monthsAfterEnd()));
            statement.setInt(3, AT_ONCE);
            try (var row = statement.executeQuery()) {
                var due = new ArrayList<UUID>();
                while (row.next()) {
                    due.add(row.getObject(1, UUID.class));
                }
                return due;
            }
        }
    }

    private OffsetDateTime before(int months) {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(Period.ofMonths(months));
    }
}
