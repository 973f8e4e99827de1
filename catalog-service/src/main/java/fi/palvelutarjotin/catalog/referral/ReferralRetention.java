package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Forgets what clients told when it is no longer needed: some months after the end, whatever the end was, and after a
 * longer time without any move where nobody ever ended it. What is counted stays.
 */
@Singleton
public final class ReferralRetention {

    private final Database database;
    private final ReferralRows rows;
    private final ReferralSettings settings;
    private final Clock clock;

    ReferralRetention(Database database, ReferralRows rows, ReferralSettings settings, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those whose time is over, the first first. */
    public List<Referral> due() {
        return rows.list("""
                where (r.sealed is not null or k.referral is not null)
                  and r.state_since < case when r.state in ('sent', 'received', 'in-progress', 'in-contact', 'started')
                                           then ? else ? end
                """, before(settings.monthsWithoutMove()), before(settings.monthsAfterEnd()));
    }

    /** Forgets them; tells how many. */
    public int forget() {
        var due = due();
        for (var referral : due) {
            database.write(connection -> {
                rows.forget(connection, referral.id());
                return referral;
            });
        }
        return due.size();
    }

    private OffsetDateTime before(int months) {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(Period.ofMonths(months));
    }
}
