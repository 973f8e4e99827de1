package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import fi.palvelutarjotin.catalog.text.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Who is on the way to the provider and back. Each way is gone once, on whichever node it ends. */
@Singleton
public final class ProviderTries {

    /** Time enough to find one's telephone. */
    static final Duration LASTING = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;

    ProviderTries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A way that was begun.
     *
     * @param wayBack the path to come to after signing in; empty for one's own account
     */
    public record Begun(String wayBack, Language language) {}

    /** Begins a way. */
    public void begin(String state, Begun begun) {
        database.write(connection -> Sql.update(
                connection,
                "insert into provider_try (state_hash, way_back, language, made_at) values (?, ?, ?, ?)",
                Tokens.hash(state),
                begun.wayBack(),
                begun.language().code(),
                clock.instant()));
    }

    /** Ends a way; empty when none was begun, it took too long, or it has ended already. */
    public Optional<Begun> end(String state) {
        return database.write(connection -> Sql.find(
                connection,
                "delete from provider_try where state_hash = ? and made_at > ? returning way_back, language",
                row -> new Begun(
                        row.getString("way_back"),
                        Language.find(row.getString("language")).orElseThrow()),
                Tokens.hash(state),
                clock.instant().minus(LASTING)));
    }
}
