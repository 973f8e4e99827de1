package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.sealing.DataKey;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of referrals, and seals what they hold of a client. */
@Singleton
final class ReferralRows {

    private static final String SELECT = """
            select r.id, r.code, r.handover, r.kind, r.listing_id, r.area, r.helped, r.follows, r.state, r.version, r.state_since, r.stage,
                   h.sender is not null as by_professional,
                   k.referral is not null and r.sealed is not null as kept,
            """ + Receivers.COLUMNS + """
            from referral r join handover h on h.id = r.handover join receiver v on v.id = r.receiver left join referral_key k on k.referral = r.id
            """;

    private final Database database;
    private final Sealing sealing;
    private final JsonDocuments json;
    private final Deadlines deadlines;
    private final Clock clock;

    ReferralRows(Database database, Sealing sealing, JsonDocuments json, Deadlines deadlines, Clock clock) {
        this.database = database;
        this.sealing = sealing;
        this.json = json;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The referrals for which a condition on {@code r} holds, the oldest first. */
    List<Referral> list(String where, Object... values) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(SELECT + where + " order by r.id")) {
                for (var at = 0; at < values.length; at++) {
                    statement.setObject(at + 1, values[at]);
                }
                try (var rows = statement.executeQuery()) {
                    var all = new ArrayList<Referral>();
                    while (rows.next()) {
                        all.add(read(rows));
                    }
                    return all;
                }
            }
        });
    }

    Optional<Referral> find(UUID id) {
        return list("where r.id = ?", id).stream().findFirst();
    }

    /**
     * Writes a new one down.
     *
     * @param client what is kept of the client; null where nothing is
     */
    void insert(Connection connection, Referral referral, @Nullable ClientDetails client) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into referral (id, code, handover, kind, receiver, listing_id, area, follows, state, version,
                                      state_since)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setObject(1, referral.id());
            statement.setString(2, referral.code());
            statement.setObject(3, referral.handover());
            statement.setString(4, referral.kind().code());
            statement.setObject(5, referral.receiver().id());
            statement.setObject(6, referral.listing());
            statement.setString(7, referral.area());
            statement.setObject(8, referral.follows());
            statement.setString(9, referral.state().code());
            statement.setInt(10, referral.version());
            statement.setObject(11, at(referral.since()));
            statement.executeUpdate();
        }
        if (client == null) {
            return;
        }
        var key = DataKey.create();
        try (var statement = connection.prepareStatement("insert into referral_key (referral, sealed) values (?, ?)")) {
            statement.setObject(1, referral.id());
            statement.setBytes(2, sealing.seal(referral.id(), key));
            statement.executeUpdate();
        }
        keep(connection, referral.id(), key, client);
    }

    /** Moves a referral on if it still is as it was seen; false when somebody else was there before. */
    boolean move(Connection connection, Referral seen, State to, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update referral set state = ?, version = version + 1, state_since = ?, stage = 'none', next_stage_at = ?
                where id = ? and version = ?
                """)) {
            statement.setString(1, to.code());
            statement.setObject(2, at(now));
            statement.setObject(
                    3,
                    deadlines
                            .next(seen.kind(), to, now, Stage.NONE)
                            .map(ReferralRows::at)
                            .orElse(null));
            statement.setObject(4, seen.id());
            statement.setInt(5, seen.version());
            return statement.executeUpdate() == 1;
        }
    }

    /** What the client told; empty once it is forgotten. */
    Optional<ClientDetails> client(Connection connection, UUID referral) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select r.sealed, k.sealed as key from referral r join referral_key k on k.referral = r.id
                where r.id = ? and r.sealed is not null
                """)) {
            statement.setObject(1, referral);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(open(referral, row)) : Optional.empty();
            }
        }
    }

    /** Puts other details in the place of those that are kept; false when nothing is kept any more. */
    boolean replace(Connection connection, UUID referral, ClientDetails client) throws SQLException {
        try (var statement = connection.prepareStatement("select sealed as key from referral_key where referral = ?")) {
            statement.setObject(1, referral);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                keep(connection, referral, sealing.openKey(referral, row.getBytes("key")), client);
                return true;
            }
        }
    }

    /** Keeps what the client says at the end; false while it is open. */
    boolean tellHelped(Connection connection, UUID referral, Helped helped) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with told as (
                    update referral set helped = ? where id = ? and state in ('ended', 'discontinued') returning id
                )
                update referral_count c set helped = ? from told where c.referral = told.id
                """)) {
            statement.setString(1, helped.code());
            statement.setObject(2, referral);
            statement.setString(3, helped.code());
            return statement.executeUpdate() == 1;
        }
    }

    /** Forgets what the client told: without its key no copy of it can be read, wherever it is. */
    void forget(Connection connection, UUID referral) throws SQLException {
        try (var key = connection.prepareStatement("delete from referral_key where referral = ?");
                var details =
                        connection.prepareStatement("update referral set sealed = null, area = null where id = ?")) {
            key.setObject(1, referral);
            key.executeUpdate();
            details.setObject(1, referral);
            details.executeUpdate();
        }
    }

    /** Whether anything that the client told is kept of what was sent together; whoever else asks waits for the answer. */
    boolean keepsAny(Connection connection, UUID handover) throws SQLException {
        try (var lock = connection.prepareStatement("select from handover where id = ? for no key update");
                var any = connection.prepareStatement("""
                        select from referral r join referral_key k on k.referral = r.id where r.handover = ? limit 1
                        """)) {
            lock.setObject(1, handover);
            lock.execute();
            any.setObject(1, handover);
            try (var row = any.executeQuery()) {
                return row.next();
            }
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private void keep(Connection connection, UUID referral, DataKey key, ClientDetails client) throws SQLException {
        try (var statement = connection.prepareStatement("update referral set sealed = ? where id = ?")) {
            statement.setBytes(1, key.seal(referral, json.write(client)));
            statement.setObject(2, referral);
            statement.executeUpdate();
        }
    }

    private ClientDetails open(UUID referral, ResultSet row) throws SQLException {
        var key = sealing.openKey(referral, row.getBytes("key"));
        return json.read(key.open(referral, row.getBytes("sealed")), ClientDetails.class);
    }

    private Referral read(ResultSet row) throws SQLException {
        return new Referral(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("handover", UUID.class),
                ReferralKind.find(row.getString("kind")).orElseThrow(),
                Receivers.read(row, clock.instant()),
                row.getObject("listing_id", UUID.class),
                row.getString("area"),
                row.getObject("follows", UUID.class),
                State.find(row.getString("state")).orElseThrow(),
                row.getInt("version"),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                Stage.of(row.getString("stage")),
                row.getBoolean("by_professional"),
                row.getBoolean("kept"),
                Optional.ofNullable(row.getString("helped")).flatMap(Helped::find));
    }
}
