package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What became of the referrals of an area: from rows that tell of nobody and are kept for good. */
@Singleton
public final class ReferralStatistics {

    private final Database database;

    ReferralStatistics(Database database) {
        this.database = database;
    }

    /**
     * Referrals that came to an end within a time, however they did.
     *
     * @param ends how many ended in which state, by kind
     * @param outcomes of those that were seen through
     * @param daysToAnswer the median of working days until the receiver did anything; empty when none ever did
     * @param helped what clients said at the end
     */
    public record Year(
            Map<ReferralKind, Map<State, Integer>> ends,
            Map<Outcome, Integer> outcomes,
            OptionalDouble daysToAnswer,
            Map<Helped, Integer> helped) {}

    /** Those of some municipalities that ended in a month or later. */
    public Year since(LocalDate month, Collection<String> municipalities) {
        return database.readSnapshot(connection -> {
            var asked = new Asked(connection, month, Database.texts(connection, municipalities));
            var ends = new EnumMap<ReferralKind, Map<State, Integer>>(ReferralKind.class);
            asked.counts("kind || ' ' || end_state").forEach((key, count) -> {
                var parts = key.split(" ");
                ends.computeIfAbsent(ReferralKind.find(parts[0]).orElseThrow(), kind -> new EnumMap<>(State.class))
                        .put(State.find(parts[1]).orElseThrow(), count);
            });
            return new Year(
                    ends,
                    asked.counts("outcome", code -> Outcome.find(code).orElseThrow()),
                    asked.median(),
                    asked.counts("helped", code -> Helped.find(code).orElseThrow()));
        });
    }

    private record Asked(Connection connection, LocalDate month, Array municipalities) {

        private static final String FROM = " from referral_count where month >= ? and municipality = any(?) ";

        <T> Map<T, Integer> counts(String column, Function<String, T> reader) throws SQLException {
            var counts = new LinkedHashMap<T, Integer>();
            counts(column).forEach((code, count) -> counts.put(reader.apply(code), count));
            return counts;
        }

        Map<String, Integer> counts(String column) throws SQLException {
            try (var statement = connection.prepareStatement("select " + column + ", count(*)" + FROM + " and " + column
                    + " is not null group by 1 order by 1")) {
                statement.setObject(1, month);
                statement.setArray(2, municipalities);
                try (var rows = statement.executeQuery()) {
                    var counts = new LinkedHashMap<String, Integer>();
                    while (rows.next()) {
                        counts.put(rows.getString(1), rows.getInt(2));
                    }
                    return counts;
                }
            }
        }

        OptionalDouble median() throws SQLException {
            try (var statement = connection.prepareStatement(
                    "select percentile_cont(0.5) within group (order by working_days_to_answer)" + FROM)) {
                statement.setObject(1, month);
                statement.setArray(2, municipalities);
                try (var row = statement.executeQuery()) {
                    row.next();
                    var median = row.getDouble(1);
                    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(median);
                }
            }
        }
    }
}
