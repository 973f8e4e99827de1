package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to referrals, and who has read what clients told. Rows are only ever added. */
@Singleton
final class ReferralLog {

    private final Database database;

    ReferralLog(Database database) {
        this.database = database;
    }

    static void add(Connection connection, UUID referral, ReferralMove move, Actor actor) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into referral_move (referral, event, from_state, to_state, party, account, reason, outcome, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setObject(1, referral);
            statement.setString(2, move.event().code());
            statement.setString(3, move.from().code());
            statement.setString(4, move.to().code());
            statement.setString(5, actor.party().code());
            statement.setObject(6, actor.account());
            statement.setString(
                    7, Optional.ofNullable(move.reason()).map(Reason::code).orElse(null));
            statement.setString(
                    8, Optional.ofNullable(move.outcome()).map(Outcome::code).orElse(null));
            statement.setObject(9, ReferralRows.at(move.at()));
            statement.executeUpdate();
        }
    }

    static void addReading(Connection connection, UUID referral, Actor reader, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into referral_reading (referral, party, account, at) values (?, ?, ?, ?)")) {
            statement.setObject(1, referral);
            statement.setString(2, reader.party().code());
            statement.setObject(3, reader.account());
            statement.setObject(4, ReferralRows.at(now));
            statement.executeUpdate();
        }
    }

    /** What happened, the first first. */
    List<ReferralMove> moves(UUID referral) {
        return database.read(connection -> {
            try (var statement =
                    connection.prepareStatement("select * from referral_move where referral = ? order by seq")) {
                statement.setObject(1, referral);
                try (var row = statement.executeQuery()) {
                    var all = new ArrayList<ReferralMove>();
                    while (row.next()) {
                        all.add(read(row));
                    }
                    return all;
                }
            }
        });
    }

    /** The move of a row that has all its columns. */
    static ReferralMove read(ResultSet row) throws SQLException {
        return new ReferralMove(
                Event.find(row.getString("event")).orElseThrow(),
                State.find(row.getString("from_state")).orElseThrow(),
                State.find(row.getString("to_state")).orElseThrow(),
                Party.find(row.getString("party")).orElseThrow(),
                Optional.ofNullable(row.getString("reason"))
                        .flatMap(Reason::find)
                        .orElse(null),
                Optional.ofNullable(row.getString("outcome"))
                        .flatMap(Outcome::find)
                        .orElse(null),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** Who has read what the client told, the first first. */
    List<ReferralReading> readings(UUID referral) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(
                    "select party, at from referral_reading where referral = ? order by seq")) {
                statement.setObject(1, referral);
                try (var row = statement.executeQuery()) {
                    var all = new ArrayList<ReferralReading>();
                    while (row.next()) {
                        all.add(new ReferralReading(
                                Party.find(row.getString("party")).orElseThrow(),
                                row.getObject("at", OffsetDateTime.class).toInstant()));
                    }
                    return all;
                }
            }
        });
    }
}
