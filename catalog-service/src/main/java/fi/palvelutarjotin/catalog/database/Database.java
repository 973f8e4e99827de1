package fi.palvelutarjotin.catalog.database;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Runs a piece of SQL work in one transaction, and turns its failures into one kind of exception. */
@Singleton
public final class Database {

    private final TransactionOperations<Connection> transactions;

    public Database(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Work with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Does the work in a transaction of its own or in the one that is open; a failure undoes all of it.
     *
     * @throws DatabaseException when the database refuses
     */
    public <T> T write(Work<T> work) {
        return transactions.executeWrite(status -> run(work, status.getConnection()));
    }

    /** The same for work that changes nothing. */
    public <T> T read(Work<T> work) {
        return transactions.executeRead(status -> run(work, status.getConnection()));
    }

    /** The same, reading one state of the database throughout however long it takes. */
    public <T> T readSnapshot(Work<T> work) {
        var definition = TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);
        return transactions.execute(definition, status -> {
            try (var statement = status.getConnection().createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
            return run(work, status.getConnection());
        });
    }

    /** Binds ids as a PostgreSQL array, for {@code = any(?)}. */
    public static java.sql.Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    /** Binds texts as a PostgreSQL array, for {@code = any(?)}. */
    public static java.sql.Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static <T> T run(Work<T> work, Connection connection) {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
