package fi.palvelutarjotin.deploy.postgres;

import org.jspecify.annotations.Nullable;

/**
 * How a database is reached. Prints without its passwords.
 *
 * @param url for JDBC, without user and password
 * @param user who serves
 * @param owner who migrates; null where that is who serves
 */
public record DatabaseAccess(
        String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Owner owner) {

    /** Who owns the schema and migrates. */
    public record Owner(String user, @Nullable String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /** The same database as its owner reaches it; the same access where nobody else owns it. */
    DatabaseAccess asOwner() {
        return owner == null ? this : new DatabaseAccess(url, owner.user, owner.password, null);
    }

    @Override
    public String toString() {
        return url;
    }
}
