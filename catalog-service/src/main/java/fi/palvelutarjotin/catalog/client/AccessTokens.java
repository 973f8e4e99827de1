package fi.palvelutarjotin.catalog.client;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** What clients show at every request: random texts that say nothing by themselves, and end at once with their client. */
@Singleton
public final class AccessTokens {

    /** As is usual: long enough to be asked for seldom, short enough to be worth little when lost. */
    public static final Duration HOLD_FOR = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;

    AccessTokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new token for a client, with some of its scopes. What has run out is forgotten. */
    public String issue(ApiClient client, Set<Scope> scopes) {
        if (!client.scopes().containsAll(scopes)) {
            throw new IllegalArgumentException("a scope that the client does not have");
        }
        var token = Tokens.create();
        return database.write(connection -> {
            var now = clock.instant();
            try (var old = connection.prepareStatement("delete from api_token where expires_at <= ?");
                    var statement = connection.prepareStatement(
                            "insert into api_token (token_hash, client, scopes, expires_at) values (?, ?, ?, ?)")) {
                old.setObject(1, now.atOffset(ZoneOffset.UTC));
                old.executeUpdate();
                statement.setBytes(1, Tokens.hash(token));
                statement.setObject(2, client.id());
                statement.setArray(3, ApiClients.codes(connection, scopes));
                statement.setObject(4, now.plus(HOLD_FOR).atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
                return token;
            }
        });
    }

    /** Whose token it is, while it holds and the client is in use. */
    public Optional<Caller> find(String token) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("select " + ApiClients.COLUMNS + """
                    , t.scopes as granted from api_token t join api_client c on c.id = t.client
                    where t.token_hash = ? and t.expires_at > ? and c.revoked_at is null
                    """)) {
                statement.setBytes(1, Tokens.hash(token));
                statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Caller(ApiClients.read(row), ApiClients.scopes(row, "granted")))
                            : Optional.empty();
                }
            }
        });
    }
}
