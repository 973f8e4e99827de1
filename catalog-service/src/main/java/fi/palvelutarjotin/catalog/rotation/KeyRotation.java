package fi.palvelutarjotin.catalog.rotation;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.work.Job;
import fi.palvelutarjotin.catalog.work.WorkReports;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals everything anew with the first of the keys that are set. Some rows at a time, each time in a transaction of its
 * own: whenever it is broken off, what was done is done, and it goes on when it is run again. Nobody has to wait for it.
 */
@Singleton
public final class KeyRotation {

    private static final int AT_ONCE = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final Sealing sealing;
    private final WorkReports reports;
    private final JsonMapper json;

    KeyRotation(Database database, Sealing sealing, WorkReports reports, JsonMapper json) {
        this.database = database;
        this.sealing = sealing;
        this.reports = reports;
        this.json = json;
    }

    /**
     * What became of the rows of one table.
     *
     * @param anew sealed anew, or to be sealed anew
     * @param already under the present key before
     * @param unreadable cannot be opened with any key that is set; left as they are
     */
    public record Done(String table, int anew, int already, int unreadable) {

        private Done and(Done more) {
            return new Done(table, anew + more.anew, already + more.already, unreadable + more.unreadable);
        }

        public int rows() {
            return anew + already + unreadable;
        }
    }

    /** Hears how far it is: of each table again and again. */
    @FunctionalInterface
    public interface Progress {
        void done(Done soFar);
    }

    /** Seals anew what is not under the present key yet; tells what became of each table. */
    public List<Done> run(Progress progress) {
        return each(true, progress);
    }

    /** What would have to be sealed anew; nothing is changed. */
    public List<Done> look() {
        return each(false, soFar -> {});
    }

    private List<Done> each(boolean change, Progress progress) {
        var all = new ArrayList<Done>();
        for (var column : SealedColumn.ALL) {
            var done = new Done(column.table(), 0, 0, 0);
            var after = BEFORE_ALL;
            for (var some = some(column, after, change); some.isPresent(); some = some(column, after, change)) {
                done = done.and(some.get().done());
                after = some.get().last();
                progress.done(done);
            }
            all.add(done);
        }
        if (change) {
            reports.round(Job.KEY_ROTATION);
        }
        return all;
    }

    private record Some(Done done, UUID last) {}

    private record Row(UUID id, byte[] sealed, byte @Nullable [] addressKey) {}

    private Optional<Some> some(SealedColumn column, UUID after, boolean change) {
        return database.write(connection -> {
            var rows = rows(connection, column.select() + (change ? " for update" : ""), column, after);
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            var done = new Done(column.table(), 0, 0, 0);
            for (var row : rows) {
                done = done.and(one(connection, column, row, change));
            }
            if (change) {
                reports.note(connection, Job.KEY_ROTATION, Map.of(column.table(), done.anew()));
            }
            return Optional.of(new Some(done, rows.getLast().id()));
        });
    }

    private static List<Row> rows(Connection connection, String select, SealedColumn column, UUID after)
            throws SQLException {
        try (var statement = connection.prepareStatement(select)) {
            statement.setObject(1, after);
            statement.setInt(2, AT_ONCE);
            try (var row = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (row.next()) {
                    rows.add(new Row(
                            row.getObject(1, UUID.class),
                            row.getBytes(2),
                            column.address() == null ? null : row.getBytes(3)));
                }
                return rows;
            }
        }
    }

    private Done one(Connection connection, SealedColumn column, Row row, boolean change) throws SQLException {
        var sealedAnew = sealing.sealAnew(row.id(), row.sealed());
        if (sealedAnew.isEmpty()) {
            return new Done(column.table(), 0, 0, 1);
        }
        var addressKey = column.address() == null ? null : sealing.recognise(address(column, row));
        if (sealing.isUnderPresentKey(row.id(), row.sealed()) && Arrays.equals(addressKey, row.addressKey())) {
            return new Done(column.table(), 0, 1, 0);
        }
        if (change) {
            write(connection, column, row.id(), sealedAnew.get(), addressKey);
        }
        return new Done(column.table(), 1, 0, 0);
    }

    private static void write(
            Connection connection, SealedColumn column, UUID row, byte[] sealed, byte @Nullable [] addressKey)
            throws SQLException {
        try (var statement = connection.prepareStatement(column.update())) {
            statement.setBytes(1, sealed);
            var at = 2;
            if (addressKey != null) {
                statement.setBytes(at++, addressKey);
            }
            statement.setObject(at, row);
            statement.executeUpdate();
        }
    }

    private String address(SealedColumn column, Row row) {
        try {
            var document =
                    json.readValue(sealing.open(row.id(), row.sealed()), Argument.mapOf(String.class, Object.class));
            return String.valueOf(Objects.requireNonNull(document).get(column.address()));
        } catch (IOException e) {
            throw new UncheckedIOException("a sealed document of the table " + column.table() + " cannot be read", e);
        }
    }
}
