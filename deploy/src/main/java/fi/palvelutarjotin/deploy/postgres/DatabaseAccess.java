package fi.palvelutarjotin.deploy.postgres;

import org.jspecify.annotations.Nullable;

/**
 * How a database is reached. Prints without its password.
 *
 * @param url for JDBC, without user and password
 */
public record DatabaseAccess(
        String url, @Nullable String user, @Nullable String password) {

    @Override
    public String toString() {
        return url;
    }
}
