package fi.palvelutarjotin.catalog.source;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes listings: each as the merge of what its sources tell at this moment. */
@Singleton
final class ListingRows {

    private final JsonDocuments json;

    ListingRows(JsonDocuments json) {
        this.json = json;
    }

    /** The listings of these keys to which this source has not told anything yet, by key. */
    Map<String, UUID> findByMergeKey(Connection connection, String source, Collection<String> keys)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                select distinct on (l.merge_key) l.merge_key, l.id from listing l
                where l.merge_key = any(?) and l.state = 'published'
                  and not exists (select from source_record r where r.listing_id = l.id and r.source = ?)
                order by l.merge_key, l.id
                """)) {
            statement.setArray(1, Database.texts(connection, keys));
            statement.setString(2, source);
            try (var rows = statement.executeQuery()) {
                var found = new HashMap<String, UUID>();
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
                return found;
            }
        }
    }

    /** Merges these listings anew from their published records; one that has none left is withdrawn, not deleted. */
    void merge(Connection connection, Set<UUID> listings) throws SQLException {
        var told = readTold(connection, listings);
        write(connection, told);
        withdraw(
                connection,
                listings.stream().filter(id -> !told.containsKey(id)).toList());
    }

    private record Told(
            List<SourceListing> listings, @Nullable UUID organisation) {

        ListingContent merged() {
            return ListingMerge.of(listings.stream().map(SourceListing::content).toList());
        }

        Told and(Told more) {
            var all = new ArrayList<>(listings);
            all.addAll(more.listings);
            return new Told(all, organisation == null ? more.organisation : organisation);
        }
    }

    private Map<UUID, Told> readTold(Connection connection, Set<UUID> listings) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select r.listing_id, r.content, r.organisation_id
                from source_record r join source s on s.name = r.source
                where r.listing_id = any(?) and r.state = 'published'
                order by s.precedence, r.source, r.record_id
                """)) {
            statement.setArray(1, Database.uuids(connection, listings));
            try (var rows = statement.executeQuery()) {
                var told = new LinkedHashMap<UUID, Told>();
                while (rows.next()) {
                    var listing = json.read(rows.getString(2), SourceListing.class);
                    var organisation = rows.getObject(3, UUID.class);
                    told.merge(rows.getObject(1, UUID.class), new Told(List.of(listing), organisation), Told::and);
                }
                return told;
            }
        }
    }

    private void write(Connection connection, Map<UUID, Told> told) throws SQLException {
        var contents = new LinkedHashMap<UUID, ListingContent>();
        try (var statement = connection.prepareStatement("""
                insert into listing as known (id, organisation_id, state, content, merge_key)
                values (?, ?, 'published', ?::jsonb, ?)
                on conflict (id) do update set organisation_id = excluded.organisation_id, state = excluded.state,
                    content = excluded.content, merge_key = excluded.merge_key, changed_at = now()
                where (known.organisation_id, known.state, known.content, known.merge_key)
                    is distinct from (excluded.organisation_id, excluded.state, excluded.content, excluded.merge_key)
                """)) {
            for (var listing : told.entrySet()) {
                var content = listing.getValue().merged();
                contents.put(listing.getKey(), content);
                statement.setObject(1, listing.getKey());
                statement.setObject(2, listing.getValue().organisation, Types.OTHER);
                statement.setString(3, json.write(content));
                statement.setString(
                        4, MergeKey.of(listing.getValue().listings.getFirst()).orElse(null));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        writeRelations(connection, contents);
    }

    /** The relations repeat what the content says, so that the database can vouch that every code exists. */
    private static void writeRelations(Connection connection, Map<UUID, ListingContent> contents) throws SQLException {
        relate(connection, "listing_theme", "theme", contents, ListingContent::themes);
        relate(connection, "listing_target_group", "target_group", contents, ListingContent::targetGroups);
        relate(
                connection,
                "listing_municipality",
                "municipality",
                contents,
                content -> content.area().municipalities());
    }

    private static void relate(
            Connection connection,
            String table,
            String column,
            Map<UUID, ListingContent> contents,
            Function<ListingContent, Set<String>> codes)
            throws SQLException {
        try (var delete = connection.prepareStatement("delete from " + table + " where listing_id = any(?)");
                var insert = connection.prepareStatement(
                        "insert into " + table + " (listing_id, " + column + ") values (?, ?)")) {
            delete.setArray(1, Database.uuids(connection, contents.keySet()));
            delete.executeUpdate();
            for (var content : contents.entrySet()) {
                for (var code : codes.apply(content.getValue())) {
                    insert.setObject(1, content.getKey());
                    insert.setString(2, code);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void withdraw(Connection connection, List<UUID> listings) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update listing set state = 'withdrawn', changed_at = now()
                where id = any(?) and state <> 'withdrawn'
                """)) {
            statement.setArray(1, Database.uuids(connection, listings));
            statement.executeUpdate();
        }
    }
}
