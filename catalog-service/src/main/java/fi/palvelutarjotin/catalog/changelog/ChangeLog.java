package fi.palvelutarjotin.catalog.changelog;

import fi.palvelutarjotin.catalog.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.UUID;

/**
 * The change log, read in commit order.
 *
 * <p>Only changes of transactions older than every running one are given. A transaction that is still running may
 * commit a change with a smaller number later; by waiting for it, no change is ever passed over.
 */
@Singleton
public final class ChangeLog {

    private static final int LONGEST_STRETCH = 10_000;

    private final Database database;

    public ChangeLog(Database database) {
        this.database = database;
    }

    /** The position that covers all that a reading of the listings begun now will see. */
    public ChangePosition head() {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("""
                            select (select generation from catalogue),
                                   pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1
                            """)) {
                row.next();
                return new ChangePosition(row.getObject(1, UUID.class), row.getLong(2), Long.MAX_VALUE);
            }
        });
    }

    /** The generation of the log; an index that has read another one is of no use. */
    public UUID generation() {
        return head().generation();
    }

    /** What has changed after a position, as far as is settled. */
    public Changes after(ChangePosition position) {
        return database.read(connection -> stretch(connection, position));
    }

    /** How many changes, settled or not, lie after a position: what a follower has still to do. */
    public long countAfter(ChangePosition position) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(
                    "select count(*) from listing_change where (xid, seq) > (?::text::xid8, ?)")) {
                statement.setString(1, Long.toString(position.transaction()));
                statement.setLong(2, position.seq());
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private static Changes stretch(Connection connection, ChangePosition position) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select xid::text::bigint, seq, listing_id
                from listing_change
                where (xid, seq) > (?::text::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by xid, seq
                limit ?
                """)) {
            statement.setString(1, Long.toString(position.transaction()));
            statement.setLong(2, position.seq());
            statement.setInt(3, LONGEST_STRETCH);
            try (var rows = statement.executeQuery()) {
                var listings = new HashSet<UUID>();
                var reached = position;
                var read = 0;
                while (rows.next()) {
                    read++;
                    reached = new ChangePosition(position.generation(), rows.getLong(1), rows.getLong(2));
                    listings.add(rows.getObject(3, UUID.class));
                }
                return new Changes(listings, reached, read == LONGEST_STRETCH);
            }
        }
    }
}
