package fi.palvelutarjotin.deploy.postgres;

import fi.palvelutarjotin.deploy.Failure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Tries a database before the program relies on it, so that a person is told at once what is wrong. */
public final class Reachable {

    /** The change log needs 64-bit transaction ids, which came with this version. */
    private static final int OLDEST = 14;

    private static final String SECONDS = "10";

    private Reachable() {}

    /**
     * Sees that the database can be used.
     *
     * @throws Failure when it cannot, with what to do
     */
    public static void check(DatabaseAccess access) {
        check(access, DatabaseUrl.USER, DatabaseUrl.PASSWORD);
        if (access.owner() != null) {
            check(access.asOwner(), DatabaseUrl.OWNER_USER, DatabaseUrl.OWNER_PASSWORD);
        }
    }

    private static void check(DatabaseAccess access, String user, String password) {
        try (var connection = connect(access)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw Failure.of("The database is PostgreSQL %d; %d or newer is needed.".formatted(version, OLDEST));
            }
        } catch (SQLException e) {
            throw Failure.of(sentence(access, String.valueOf(e.getSQLState()), user, password), e);
        }
    }

    static Connection connect(DatabaseAccess access) throws SQLException {
        var properties = new Properties();
        if (access.user() != null) {
            properties.setProperty("user", access.user());
        }
        if (access.password() != null) {
            properties.setProperty("password", access.password());
        }
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("loginTimeout", SECONDS);
        return DriverManager.getConnection(access.url(), properties);
    }

    private static String sentence(DatabaseAccess access, String state, String user, String password) {
        var place = access.url().substring("jdbc:postgresql://".length()).split("[/?]", 2)[0];
        return switch (state) {
            case "28P01", "28000", "08004" ->
                "The database at %s does not let this user in. Give the right user and password in %s%s and %s."
                        .formatted(place, user.equals(DatabaseUrl.USER) ? "the address, or in " : "", user, password);
            case "3D000" ->
                "The server at %s has no such database. Create it (createdb), or name another one in --database-url."
                        .formatted(place);
            case "53300" ->
                "The database at %s has no connection free. Let it take more (max_connections), or try later."
                        .formatted(place);
            default ->
                "The database at %s cannot be reached. See that it is running and that its address is right."
                        .formatted(place);
        };
    }
}
