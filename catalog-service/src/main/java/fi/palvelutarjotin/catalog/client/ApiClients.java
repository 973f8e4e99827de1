package fi.palvelutarjotin.catalog.client;

import com.fasterxml.uuid.Generators;
import fi.palvelutarjotin.catalog.client.ApiClient.ActsFor;
import fi.palvelutarjotin.catalog.client.ApiClient.ActsFor.ReceivingOrganisation;
import fi.palvelutarjotin.catalog.client.ApiClient.ActsFor.SendingUnit;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The programs that may refer and answer. A secret is told once, when it is made. */
@Singleton
public final class ApiClients {

    static final String COLUMNS = "c.id, c.name, c.scopes, c.organisation_id, c.county, c.made_at";

    private final Database database;
    private final Clock clock;

    ApiClients(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What became of the wish to add one. */
    public sealed interface Added {

        /** It is there. */
        record Done(ApiClient client, String secret) implements Added {
            @Override
            public String toString() {
                return "Done[" + client + "]";
            }
        }

        /** One that is in use has this name. */
        record ThereAlready() implements Added {}

        /** A scope that means nothing for whom it acts. */
        record DoesNotFit(Scope scope) implements Added {}
    }

    /**
     * Adds a client.
     *
     * @param actsFor an organisation or a county that there is
     */
    public Added add(String name, Set<Scope> scopes, ActsFor actsFor) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > ApiClient.LONGEST_NAME || scopes.isEmpty()) {
            throw new IllegalArgumentException("a name that is empty or too long, or no scope");
        }
        var foreign = scopes.stream().filter(scope -> !actsFor.fits(scope)).findFirst();
        if (foreign.isPresent()) {
            return new Added.DoesNotFit(foreign.get());
        }
        var client = new ApiClient(
                Generators.timeBasedEpochGenerator().generate(),
                stripped,
                scopes,
                actsFor,
                // as fine as the database keeps it
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        var secret = Tokens.create();
        return database.write(connection ->
                insert(connection, client, secret) ? new Added.Done(client, secret) : new Added.ThereAlready());
    }

    private static boolean insert(Connection connection, ApiClient client, String secret) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into api_client (id, name, scopes, organisation_id, county, secret_hash, made_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (lower(name)) where revoked_at is null do nothing
                """)) {
            statement.setObject(1, client.id());
            statement.setString(2, client.name());
            statement.setArray(3, codes(connection, client.scopes()));
            statement.setObject(
                    4, client.actsFor() instanceof ReceivingOrganisation receives ? receives.organisation() : null);
            statement.setString(5, client.actsFor() instanceof SendingUnit sends ? sends.county() : null);
            statement.setBytes(6, Tokens.hash(secret));
            statement.setObject(7, client.made().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    /** Those in use, by name. */
    public List<ApiClient> list() {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("select " + COLUMNS
                            + " from api_client c where c.revoked_at is null order by lower(c.name)");
                    var rows = statement.executeQuery()) {
                var all = new ArrayList<ApiClient>();
                while (rows.next()) {
                    all.add(read(rows));
                }
                return all;
            }
        });
    }

    /** Takes a client out of use, and its tokens with it. False when none of this name is in use. */
    public boolean revoke(String name) {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement(
                    "update api_client set revoked_at = ? where lower(name) = lower(?) and revoked_at is null")) {
                statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setString(2, name.strip());
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** The client in use whose secret this is. */
    public Optional<ApiClient> find(UUID id, String secret) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("select " + COLUMNS
                    + ", c.secret_hash from api_client c where c.id = ? and c.revoked_at is null")) {
                statement.setObject(1, id);
                try (var row = statement.executeQuery()) {
                    return row.next() && MessageDigest.isEqual(row.getBytes("secret_hash"), Tokens.hash(secret))
                            ? Optional.of(read(row))
                            : Optional.empty();
                }
            }
        });
    }

    static ApiClient read(ResultSet row) throws SQLException {
        @Nullable UUID organisation = row.getObject("organisation_id", UUID.class);
        return new ApiClient(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row, "scopes"),
                organisation == null
                        ? new SendingUnit(row.getString("county"))
                        : new ReceivingOrganisation(organisation),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    static Set<Scope> scopes(ResultSet row, String column) throws SQLException {
        var scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream((String[]) row.getArray(column).getArray())
                .flatMap(code -> Scope.find(code).stream())
                .forEach(scopes::add);
        return scopes;
    }

    static java.sql.Array codes(Connection connection, Set<Scope> scopes) throws SQLException {
        return Database.texts(connection, scopes.stream().map(Scope::code).toList());
    }
}
