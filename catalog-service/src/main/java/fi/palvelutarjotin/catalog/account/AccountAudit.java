package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.account.AccountEvent.Kind;
import fi.palvelutarjotin.catalog.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that tell afterwards who signed in and who changed what somebody may do. They are only ever added to. */
@Singleton
public final class AccountAudit {

    /** More than anybody reads. */
    private static final int MOST = 1_000;

    private final Database database;
    private final Clock clock;

    AccountAudit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What happened to an account, the latest first; at most a thousand. */
    public List<AccountEvent> list(UUID account) {
        return database.read(connection -> Sql.all(
                connection,
                "select at, account, actor, event, account_grant from account_event where account = ? order by id desc limit "
                        + MOST,
                row -> new AccountEvent(
                        Objects.requireNonNull(Sql.instant(row, "at"), "at"),
                        row.getObject("account", UUID.class),
                        row.getObject("actor", UUID.class),
                        Kind.of(row.getString("event")),
                        row.getObject("account_grant", UUID.class)),
                account));
    }

    /** Within the transaction of what happened. */
    void note(Connection connection, UUID account, @Nullable UUID actor, Kind kind) throws SQLException {
        note(connection, account, actor, kind, null);
    }

    void note(Connection connection, UUID account, @Nullable UUID actor, Kind kind, @Nullable UUID grant)
            throws SQLException {
        Sql.update(
                connection,
                "insert into account_event (at, account, actor, event, account_grant) values (?, ?, ?, ?, ?)",
                clock.instant(),
                account,
                actor,
                kind.code(),
                grant);
    }
}
