package fi.palvelutarjotin.catalog.feedback;

import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.feedback.Feedback.Content;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals what readers have said together with where the answer goes, and opens it. */
@Singleton
final class FeedbackRows {

    /** The columns that feedback is read from. */
    static final String COLUMNS = "id, row_key, topic, language, text, sealed, told_at, due_on, closed_at";

    private final Sealing sealing;
    private final JsonDocuments json;

    FeedbackRows(Sealing sealing, JsonDocuments json) {
        this.sealing = sealing;
        this.json = json;
    }

    /** What nobody may read. */
    @Serdeable
    record Secret(String text, String address) {}

    byte[] seal(UUID key, String text, String address) {
        return sealing.seal(key, json.write(new Secret(text, address)));
    }

    Feedback read(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Feedback(
                row.getLong("id"),
                FeedbackTopic.valueOf(row.getString("topic")),
                Language.find(row.getString("language")).orElseThrow(),
                content(row),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                closed == null ? null : closed.toInstant());
    }

    /** Feedback that cannot be opened is told of all the same: it has a day by which it must be answered. */
    private @Nullable Content content(ResultSet row) throws SQLException {
        var sealed = row.getBytes("sealed");
        if (sealed == null) {
            return new Content(row.getString("text"), null);
        }
        try {
            var secret = json.read(sealing.open(row.getObject("row_key", UUID.class), sealed), Secret.class);
            return new Content(secret.text(), secret.address());
        } catch (IllegalStateException e) {
            return null;
        }
    }
}
