package fi.palvelutarjotin.catalog.source;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A few hundred records of one run, written in one transaction. */
final class IntakeChunk {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    /** Feeds are written one chunk at a time, so that two of them cannot both add the same listing or organisation. */
    private static final long INTAKE_LOCK = 7_254_001L;

    private final Connection connection;
    private final Source source;
    private final UUID run;
    private final JsonDocuments json;
    private final OrganisationRows organisations;
    private final ListingRows listings;

    private final Map<OrganisationContent, UUID> resolved = new HashMap<>();
    private final Set<UUID> affected = new HashSet<>();
    private final List<String> touched = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int added;
    private int changed;
    private int unchanged;
    private int unpublished;
    private int rejected;

    IntakeChunk(
            Connection connection,
            Source source,
            UUID run,
            JsonDocuments json,
            OrganisationRows organisations,
            ListingRows listings) {
        this.connection = connection;
        this.source = source;
        this.run = run;
        this.json = json;
        this.organisations = organisations;
        this.listings = listings;
    }

    /** A record that must be written: new, or not what it was. */
    private record Change(FeedRecord record, @Nullable String content, KnownRecords.@Nullable Known known) {}

    /**
     * Writes the records.
     *
     * @param firstPosition the place of the first rejection among those of the run
     */
    RunCounts write(List<FeedRecord> records, int firstPosition) throws SQLException {
        lock();
        var known = KnownRecords.read(
                connection, source.name(), records.stream().map(FeedRecord::id).toList());
        var rejections = new ArrayList<FeedRecord.Rejected>();
        for (var record : records) {
            var before = known.find(record.id()).orElse(null);
            switch (record) {
                case FeedRecord.Accepted accepted -> accept(accepted, before);
                case FeedRecord.Unpublished hidden -> hide(hidden, before);
                case FeedRecord.Rejected refused -> {
                    reject(refused, before);
                    rejections.add(refused);
                }
            }
        }
        writeRecords();
        listings.merge(connection, affected);
        touch();
        writeRejections(rejections, firstPosition);
        return new RunCounts(added, changed, unchanged, unpublished, rejected, 0, reasons, Map.of());
    }

    private void accept(FeedRecord.Accepted record, KnownRecords.@Nullable Known before) {
        var content = json.write(record.listing());
        if (before == null) {
            added++;
        } else if (before.isPublishedWith(Hashes.of(content))) {
            unchanged++;
            touched.add(record.id());
            return;
        } else {
            changed++;
        }
        changes.add(new Change(record, content, before));
    }

    private void hide(FeedRecord.Unpublished record, KnownRecords.@Nullable Known before) {
        unpublished++;
        reasons.merge(record.reason(), 1, Integer::sum);
        if (before != null
                && before.state().equals("unpublished")
                && Arrays.equals(before.rawHash(), Hashes.of(record.raw()))) {
            touched.add(record.id());
        } else {
            changes.add(new Change(record, null, before));
        }
    }

    /** A record that was fine before and is broken now stays as it was: the last good word is better than none. */
    private void reject(FeedRecord.Rejected record, KnownRecords.@Nullable Known before) {
        rejected++;
        reasons.merge(record.reason(), 1, Integer::sum);
        if (before != null) {
            touched.add(record.id());
        }
    }

    private void writeRecords() throws SQLException {
        var merging = findMerging();
        try (var statement = connection.prepareStatement("""
                insert into source_record
                    (source, record_id, state, raw, raw_hash, content, content_hash, listing_id, organisation_id, last_run)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                on conflict (source, record_id) do update set state = excluded.state, raw = excluded.raw,
                    raw_hash = excluded.raw_hash, content = excluded.content, content_hash = excluded.content_hash,
                    listing_id = excluded.listing_id, organisation_id = excluded.organisation_id, last_seen = now(),
                    last_run = excluded.last_run
                """)) {
            for (var change : changes) {
                bind(statement, change, merging);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, Change change, Map<String, UUID> merging) throws SQLException {
        var record = change.record();
        var listing = listingOf(change, merging);
        if (listing != null) {
            affected.add(listing);
        }
        statement.setString(1, source.name());
        statement.setString(2, record.id());
        statement.setString(3, change.content() == null ? "unpublished" : "published");
        statement.setString(4, record.raw());
        statement.setBytes(5, Hashes.of(record.raw()));
        statement.setString(6, change.content());
        statement.setBytes(7, change.content() == null ? null : Hashes.of(change.content()));
        statement.setObject(8, listing, Types.OTHER);
        statement.setObject(9, organisationOf(record), Types.OTHER);
        statement.setObject(10, run);
    }

    private @Nullable UUID listingOf(Change change, Map<String, UUID> merging) {
        if (change.known() != null && change.known().listing() != null) {
            return change.known().listing();
        }
        if (!(change.record() instanceof FeedRecord.Accepted accepted)) {
            return null;
        }
        var found = MergeKey.of(accepted.listing()).map(merging::remove);
        return found.orElseGet(IDS::generate);
    }

    private Map<String, UUID> findMerging() throws SQLException {
        var keys = changes.stream()
                .filter(change -> change.known() == null || change.known().listing() == null)
                .flatMap(change -> change.record() instanceof FeedRecord.Accepted accepted
                        ? MergeKey.of(accepted.listing()).stream()
                        : Stream.of())
                .toList();
        return keys.isEmpty() ? new HashMap<>() : listings.findByMergeKey(connection, source.name(), keys);
    }

    private @Nullable UUID organisationOf(FeedRecord record) throws SQLException {
        if (!(record instanceof FeedRecord.Accepted accepted)
                || accepted.listing().organisation() == null) {
            return null;
        }
        var told = accepted.listing().organisation();
        var id = resolved.get(told);
        if (id == null) {
            id = organisations.resolve(connection, source, told);
            resolved.put(told, id);
        }
        return id;
    }

    private void touch() throws SQLException {
        try (var statement = connection.prepareStatement(
                "update source_record set last_seen = now(), last_run = ? where source = ? and record_id = any(?)")) {
            statement.setObject(1, run);
            statement.setString(2, source.name());
            statement.setArray(3, Database.texts(connection, touched));
            statement.executeUpdate();
        }
    }

    private void writeRejections(List<FeedRecord.Rejected> rejections, int firstPosition) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into feed_rejection (run_id, position, record_id, reason, detail, raw) values (?, ?, ?, ?, ?, ?)
                """)) {
            var position = firstPosition;
            for (var rejection : rejections) {
                statement.setObject(1, run);
                statement.setInt(2, position++);
                statement.setString(3, rejection.id());
                statement.setString(4, rejection.reason());
                statement.setString(5, rejection.detail());
                statement.setString(6, rejection.raw());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void lock() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, INTAKE_LOCK);
            statement.execute();
        }
    }
}
