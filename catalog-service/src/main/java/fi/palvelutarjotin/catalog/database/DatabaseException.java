package fi.palvelutarjotin.catalog.database;

import java.sql.SQLException;

/** The database refused a statement or could not be reached. */
public final class DatabaseException extends RuntimeException {

    public DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the data was refused (SQLSTATE classes 22 and 23), rather than the database being out of reach. */
    public boolean isAboutTheData() {
        return getCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
    }
}
