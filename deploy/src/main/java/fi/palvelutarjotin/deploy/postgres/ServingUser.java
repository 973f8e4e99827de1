package fi.palvelutarjotin.deploy.postgres;

import java.sql.SQLException;

/** The user by which the program serves on the PostgreSQL that comes along; what it may do is told by the catalogue. */
final class ServingUser {

    private ServingUser() {}

    /** Makes it when it is missing, as in data folders of earlier versions; its password is that of the file either way. */
    static void make(ConnectionFile server, String database) throws SQLException {
        try (var connection = Reachable.connect(server.ownerAccess(database));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (var there =
                    statement.executeQuery("select from pg_roles where rolname = '" + ConnectionFile.SERVING + "'")) {
                if (!there.next()) {
                    statement.execute("create role " + ConnectionFile.SERVING);
                }
            }
            // Hexadecimal, as we have made it ourselves: a statement of this kind takes no bound values.
            statement.execute(
                    "alter role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%s'"
                            .formatted(ConnectionFile.SERVING, server.servingPassword()));
            connection.commit();
        }
    }
}
