package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.account.AccountEvent.Kind;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where somebody is signed in, for themselves to look at and to end. Of the browser nothing is known or kept. */
@Singleton
public final class OpenSessions {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private final Database database;
    private final AccountAudit audit;
    private final Clock clock;

    OpenSessions(Database database, AccountAudit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param id of what the database keeps; it opens nothing
     * @param used when a page was last asked for, a minute more or less
     * @param present whether it is the one that asks
     */
    public record OpenSession(String id, Instant opened, Instant used, boolean present) {}

    /** Those that hold, the one last used first. */
    public List<OpenSession> of(UUID account, String token) {
        var now = clock.instant();
        var own = Tokens.hash(token);
        return database.read(connection -> Sql.all(
                connection,
                """
                select token_hash, opened_at, used_at from account_session
                where account = ? and stage = 'whole' and opened_at > ? and used_at > ?
                order by used_at desc, opened_at desc, token_hash
                """,
                row -> {
                    var hash = row.getBytes("token_hash");
                    return new OpenSession(
                            HexFormat.of().formatHex(hash),
                            Objects.requireNonNull(Sql.instant(row, "opened_at"), "opened_at"),
                            Objects.requireNonNull(Sql.instant(row, "used_at"), "used_at"),
                            Arrays.equals(hash, own));
                },
                account,
                now.minus(Sessions.LONGEST),
                now.minus(Sessions.IDLE)));
    }

    /** Ends one of an account's own; whether it was there. */
    public boolean end(UUID account, String id) {
        if (!ID.matcher(id).matches()) {
            return false;
        }
        return database.write(connection -> {
            var ended = Sql.update(
                    connection,
                    "delete from account_session where token_hash = ? and account = ?",
                    HexFormat.of().parseHex(id),
                    account);
            if (ended > 0) {
                audit.note(connection, account, account, Kind.SIGNED_OUT);
            }
            return ended > 0;
        });
    }
}
