package fi.palvelutarjotin.catalog.database;

import jakarta.inject.Singleton;

/** Whether the database keeps from the user that serves what only the one that migrates needs (decision 0039). */
@Singleton
public final class DatabaseUsers {

    private final Database database;

    DatabaseUsers(Database database) {
        this.database = database;
    }

    /** How the rights are shared. */
    public enum Sharing {
        APART("one database user migrates, another serves"),
        /** Other tables than the catalogue's, that is, as anybody might before PostgreSQL 15. */
        SERVING_MAKES_TABLES("the database user that serves can make tables"),
        ONE("one database user migrates and serves");

        private final String sentence;

        Sharing(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String toString() {
            return sentence;
        }
    }

    /** What the database itself says of the user that serves, whatever the settings are. */
    public Sharing sharing() {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("""
                            select pg_has_role(relowner, 'usage'), has_schema_privilege(relnamespace, 'create')
                            from pg_class where oid = 'catalogue'::regclass
                            """)) {
                row.next();
                return row.getBoolean(1)
                        ? Sharing.ONE
                        : row.getBoolean(2) ? Sharing.SERVING_MAKES_TABLES : Sharing.APART;
            }
        });
    }
}
