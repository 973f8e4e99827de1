package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is counted of a referral for good, when it comes to an end: nothing by which its client could be found. */
@Singleton
final class ReferralCounts {

    private final ReferralRows rows;
    private final ReferralLog log;
    private final WorkingDays days;
    private final Clock clock;

    ReferralCounts(ReferralRows rows, ReferralLog log, WorkingDays days, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.days = days;
        this.clock = clock;
    }

    /** Notes what became of a referral; nothing while it is open. What was noted of it before is replaced. */
    void note(Connection connection, Referral referral, State end, Given given) throws SQLException {
        if (end.isOpen() || end == State.DRAFT) {
            return;
        }
        var client = rows.client(connection, referral.id());
        try (var statement = connection.prepareStatement("""
                insert into referral_count (referral, month, kind, receiver, municipality, themes, by_professional,
                                            end_state, outcome, reason, working_days_to_answer)
                select ?, ?, ?, ?, ?, ?, sender is not null, ?, ?, ?, ? from handover where id = ?
                on conflict (referral) do update
                set end_state = excluded.end_state, outcome = excluded.outcome, reason = excluded.reason,
                    working_days_to_answer = excluded.working_days_to_answer
                """)) {
            statement.setObject(1, referral.id());
            statement.setObject(
                    2, LocalDate.ofInstant(clock.instant(), Schedule.ZONE).withDayOfMonth(1));
            statement.setString(3, referral.kind().code());
            statement.setObject(4, referral.receiver().id());
            statement.setString(5, referral.area());
            statement.setArray(
                    6,
                    Database.texts(connection, client.map(ClientDetails::themes).orElse(List.of())));
            statement.setString(7, end.code());
            statement.setString(8, code(given.outcome()));
            statement.setString(
                    9, given.reason() == null ? null : given.reason().code());
            statement.setObject(10, daysToAnswer(referral).orElse(null), Types.INTEGER);
            statement.setObject(11, referral.handover());
            statement.executeUpdate();
        }
    }

    /** From when it was sent until its receiver did anything; nothing where they never did. */
    private Optional<Integer> daysToAnswer(Referral referral) {
        var moves = log.moves(referral.id());
        return moves.stream()
                .filter(move -> move.party() == referral.receiver().kind().party())
                .findFirst()
                .map(answer -> days.between(moves.getFirst().at(), answer.at()));
    }

    private static @Nullable String code(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.code();
    }
}
