package fi.palvelutarjotin.catalog.saved;

import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Seals saved searches and opens them. */
@Singleton
final class SavedRows {

    /** The columns that a saved search is read from. */
    static final String COLUMNS = "id, language, sealed, confirmed_at";

    private final Sealing sealing;
    private final JsonDocuments json;

    SavedRows(Sealing sealing, JsonDocuments json) {
        this.sealing = sealing;
        this.json = json;
    }

    /** What nobody may read. */
    @Serdeable
    record Secret(String address, String query, String confirmToken, String stopToken) {}

    byte[] seal(SavedSearch saved) {
        var secret = new Secret(saved.address(), saved.query(), saved.confirmToken(), saved.stopToken());
        return sealing.seal(saved.id(), json.write(secret));
    }

    List<SavedSearch> read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var all = new ArrayList<SavedSearch>();
            while (rows.next()) {
                all.add(open(rows));
            }
            return all;
        }
    }

    private SavedSearch open(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var secret = json.read(sealing.open(id, row.getBytes("sealed")), Secret.class);
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new SavedSearch(
                id,
                Language.find(row.getString("language")).orElseThrow(),
                secret.address(),
                secret.query(),
                confirmed == null ? null : confirmed.toInstant(),
                secret.confirmToken(),
                secret.stopToken());
    }
}
