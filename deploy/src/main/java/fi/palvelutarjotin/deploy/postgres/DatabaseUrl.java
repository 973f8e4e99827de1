package fi.palvelutarjotin.deploy.postgres;

import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.deploy.postgres.DatabaseAccess.Owner;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the address of a PostgreSQL as people write it: for JDBC, or as PostgreSQL's own programs take it. */
public final class DatabaseUrl {

    /** Where the address is taken from when {@code --database-url} does not tell it. */
    public static final String URL = "PALVELUTARJOTIN_DATABASE_URL";

    /** Where the user's name is taken from when the address does not tell it. */
    public static final String USER = "PALVELUTARJOTIN_DATABASE_USER";

    public static final String PASSWORD = "PALVELUTARJOTIN_DATABASE_PASSWORD";

    /** Who migrates, where that is not who serves. */
    public static final String OWNER_USER = "PALVELUTARJOTIN_DATABASE_OWNER_USER";

    public static final String OWNER_PASSWORD = "PALVELUTARJOTIN_DATABASE_OWNER_PASSWORD";

    private static final String EXAMPLE = "postgres://localhost:5432/palvelutarjotin";

    private DatabaseUrl() {}

    /**
     * Parses an address.
     *
     * @throws Failure when it is not one; the address is not repeated, for it may hold a password
     */
    public static DatabaseAccess parse(String typed, Map<String, String> environment) {
        var address = uri(typed.startsWith("jdbc:") ? typed.substring("jdbc:".length()) : typed);
        var host = address.getHost();
        var path = address.getRawPath();
        if (!String.valueOf(address.getScheme()).matches("postgres(ql)?") || host == null) {
            throw unreadable();
        }
        if (path == null || path.length() < 2) {
            throw Failure.usage("The address after --database-url names no database. It looks like " + EXAMPLE + ".");
        }
        var login = Login.of(address.getRawUserInfo());
        var parameters = new ArrayList<String>();
        for (var parameter : address.getRawQuery() == null
                ? new String[0]
                : address.getRawQuery().split("&", -1)) {
            if (parameter.startsWith("user=")) {
                login = new Login(decoded(parameter.substring("user=".length())), login.password);
            } else if (parameter.startsWith("password=")) {
                login = new Login(login.user, decoded(parameter.substring("password=".length())));
            } else if (!parameter.isEmpty()) {
                parameters.add(parameter);
            }
        }
        var port = address.getPort() < 0 ? 5432 : address.getPort();
        var query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        var user = login.user == null ? environment.get(USER) : login.user;
        return new DatabaseAccess(
                "jdbc:postgresql://" + host + ":" + port + path + query,
                user,
                login.password == null ? environment.get(PASSWORD) : login.password,
                owner(user, environment));
    }

    private static @Nullable Owner owner(@Nullable String serving, Map<String, String> environment) {
        var owner = environment.getOrDefault(OWNER_USER, "").strip();
        if (owner.isEmpty() || owner.equals(serving)) {
            return null;
        }
        if (serving == null) {
            throw Failure.usage("%s names who migrates; who serves must be named, too, in the address or in %s."
                    .formatted(OWNER_USER, USER));
        }
        return new Owner(owner, environment.get(OWNER_PASSWORD));
    }

    private static URI uri(String typed) {
        try {
            return new URI(typed);
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    private static Failure unreadable() {
        return Failure.usage(
                "What follows --database-url is not the address of a PostgreSQL. It looks like " + EXAMPLE + ".");
    }

    private record Login(@Nullable String user, @Nullable String password) {

        static Login of(@Nullable String userInfo) {
            if (userInfo == null) {
                return new Login(null, null);
            }
            var parts = userInfo.split(":", 2);
            return new Login(decoded(parts[0]), parts.length == 1 ? null : decoded(parts[1]));
        }
    }

    /** A plus sign stands for itself in these addresses. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
