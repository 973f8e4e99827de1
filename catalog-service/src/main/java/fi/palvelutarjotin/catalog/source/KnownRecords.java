package fi.palvelutarjotin.catalog.source;

import fi.palvelutarjotin.catalog.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the catalogue remembers of a source's records, for one chunk of them. */
record KnownRecords(Map<String, Known> byId) {

    /** One remembered record. */
    record Known(
            String state,
            byte[] rawHash,
            byte @Nullable [] contentHash,
            @Nullable UUID listing) {

        boolean isPublishedWith(byte[] hash) {
            return state.equals("published") && contentHash != null && Arrays.equals(contentHash, hash);
        }
    }

    static KnownRecords read(Connection connection, String source, Collection<String> ids) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select record_id, state, raw_hash, content_hash, listing_id
                from source_record where source = ? and record_id = any(?)
                """)) {
            statement.setString(1, source);
            statement.setArray(2, Database.texts(connection, ids));
            try (var rows = statement.executeQuery()) {
                var known = new HashMap<String, Known>();
                while (rows.next()) {
                    known.put(
                            rows.getString(1),
                            new Known(
                                    rows.getString(2),
                                    rows.getBytes(3),
                                    rows.getBytes(4),
                                    rows.getObject(5, UUID.class)));
                }
                return new KnownRecords(known);
            }
        }
    }

    Optional<Known> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
