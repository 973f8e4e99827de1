package fi.palvelutarjotin.catalog.referral;

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

/** Reads all that is kept of what was sent together. */
@Singleton
final class KeptRows {

    private final ReferralRows rows;
    private final ReferralLog log;

    KeptRows(ReferralRows rows, ReferralLog log) {
        this.rows = rows;
        this.log = log;
    }

    Optional<KeptRecord> read(Connection connection, UUID handover) throws SQLException {
        var made = list(
                connection,
                "select made_at, sender from handover where id = ?",
                handover,
                row -> new KeptRecord(
                        handover, instant(row, "made_at"), row.getObject("sender") != null, List.of(), List.of()));
        if (made.isEmpty()) {
            return Optional.empty();
        }
        var parts = new ArrayList<KeptRecord.Part>();
        for (var referral : rows.list("where r.handover = ?", handover)) {
            parts.add(part(connection, referral));
        }
        var head = made.getFirst();
        return Optional.of(
                new KeptRecord(handover, head.made(), head.byProfessional(), consents(connection, handover), parts));
    }

    private KeptRecord.Part part(Connection connection, Referral referral) throws SQLException {
        var id = referral.id();
        return new KeptRecord.Part(
                referral,
                rows.client(connection, id),
                list(
                                connection,
                                "select text_version, given_how, given_at from onward_consent where referral = ?",
                                id,
                                row -> new KeptRecord.GivenConsent(
                                        consent(Consent.Purpose.SENDING, row), instant(row, "given_at"), null))
                        .stream()
                        .findFirst(),
                log.moves(id),
                log.readings(id),
                list(
                        connection,
                        "select expires_at from receiver_link where referral = ? order by expires_at",
                        id,
                        row -> instant(row, "expires_at")),
                list(
                        connection,
                        "select party, kind, made_at from referral_mail where referral = ? order by id",
                        id,
                        row -> new KeptRecord.WaitingMail(
                                Party.find(row.getString("party")).orElseThrow(),
                                ReferralMails.Kind.of(row.getString("kind")),
                                instant(row, "made_at"))));
    }

    private static List<KeptRecord.GivenConsent> consents(Connection connection, UUID handover) throws SQLException {
        return list(connection, "select * from consent where handover = ? order by purpose desc", handover, row -> {
            var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
            return new KeptRecord.GivenConsent(
                    consent(Consent.Purpose.find(row.getString("purpose")).orElseThrow(), row),
                    instant(row, "given_at"),
                    withdrawn == null ? null : withdrawn.toInstant());
        });
    }

    private static Consent consent(Consent.Purpose purpose, ResultSet row) throws SQLException {
        return new Consent(
                purpose,
                row.getString("text_version"),
                Consent.How.find(row.getString("given_how")).orElseThrow());
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> list(Connection connection, String sql, UUID id, Reading<T> reading)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (row.next()) {
                    all.add(reading.of(row));
                }
                return all;
            }
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
