package fi.palvelutarjotin.catalog.source;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A run of one source. Records are written a chunk at a time; what was written stands whatever happens later. One
 * thread's business.
 */
public final class IntakeRun implements AutoCloseable {

    /** A run may remove this share of a source's listings without asking. */
    public static final double REMOVED_WITHOUT_ASKING = 0.2;

    /** … or this many, so that small sources need not ask for every one. */
    static final int REMOVED_WITHOUT_ASKING_AT_LEAST = 5;

    private static final int CHUNK = 500;

    /** Five hundred of the largest records would fill the memory. */
    private static final int CHUNK_CHARACTERS = 16_000_000;

    private static final int RECORD_ID_CHARACTERS = 500;
    private static final Pattern HALF_A_PAIR = Pattern.compile("\\p{Cs}");
    private static final int DETAIL_CHARACTERS = 200;
    private static final int MESSAGE_CHARACTERS = 1_000;
    private static final int RAW_CHARACTERS = 4_000_000;

    private final Intake intake;
    private final Source source;
    private final UUID id;
    private final Intake.RunLock lock;
    private final @Nullable String resumedFrom;
    private final boolean followsCompleteRun;
    private final List<FeedRecord> waiting = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private long waitingCharacters;
    private RunCounts counts;
    private boolean finished;

    IntakeRun(
            Intake intake,
            Source source,
            UUID id,
            Intake.RunLock lock,
            RunCounts counts,
            Optional<String> resumedFrom,
            boolean followsCompleteRun) {
        this.intake = intake;
        this.source = source;
        this.id = id;
        this.lock = lock;
        this.counts = counts;
        this.resumedFrom = resumedFrom.orElse(null);
        this.followsCompleteRun = followsCompleteRun;
    }

    public UUID id() {
        return id;
    }

    /** Where the run that this one goes on with stopped. */
    public Optional<String> resumedFrom() {
        return Optional.ofNullable(resumedFrom);
    }

    /** Whether the run before this one took in all that the source had. */
    public boolean followsCompleteRun() {
        return followsCompleteRun;
    }

    /** Takes a record; it is in the catalogue at the latest after the next {@link #checkpoint} or the end. */
    public void accept(FeedRecord record) {
        var taken = checked(record);
        waiting.add(taken);
        waitingCharacters += taken.raw().length();
        if (waiting.size() >= CHUNK || waitingCharacters >= CHUNK_CHARACTERS) {
            flush(null);
        }
    }

    /** Counts a code that a mapping table lacks. */
    public void unknownCode(String table, String code) {
        counts = counts.plus(new RunCounts(0, 0, 0, 0, 0, 0, Map.of(), Map.of(table + ": " + brief(code), 1)));
    }

    /** Writes what is waiting, and remembers where a broken run goes on. */
    public void checkpoint(String cursor) {
        flush(cursor);
    }

    /** What was read so far. */
    public RunCounts counts() {
        return counts;
    }

    /** Ends a run that read only changes, or none. */
    public FeedRun finishChanges() {
        flush(null);
        return end(FeedRun.Status.DONE, null);
    }

    /**
     * Ends a run that read all that the source has: what it did not see has vanished from the source and is withdrawn,
     * unless that is so much that a person must confirm it.
     *
     * @param confirmed whether a person has
     */
    public FeedRun finishSnapshot(boolean confirmed) {
        flush(null);
        var vanished = intake.database().read(this::listVanished);
        var published = intake.sources().countPublished(source.name());
        var allowed = Math.max(REMOVED_WITHOUT_ASKING_AT_LEAST, (int) (published * REMOVED_WITHOUT_ASKING));
        if (vanished.size() > allowed && !confirmed) {
            return end(
                    FeedRun.Status.HELD,
                    "%d of %d listings are not in the feed any more. Nothing was removed. If that is right, run it again with --confirm."
                            .formatted(vanished.size(), published));
        }
        for (var from = 0; from < vanished.size(); from += CHUNK) {
            var chunk = vanished.subList(from, Math.min(from + CHUNK, vanished.size()));
            intake.database().write(connection -> removeVanished(connection, chunk));
        }
        counts = counts.plusVanished(vanished.size());
        return end(FeedRun.Status.DONE, null);
    }

    /** Ends a run whose feed broke off: all that was read stands, and nothing counts as vanished. */
    public FeedRun breakOff(String message) {
        flush(null);
        return end(FeedRun.Status.BROKEN, brief(message, MESSAGE_CHARACTERS));
    }

    /** Lets the source be run again; a run that was not ended counts as broken. */
    @Override
    public void close() {
        try (lock) {
            if (!finished) {
                end(FeedRun.Status.BROKEN, "The run was not brought to its end.");
            }
        }
    }

    private FeedRecord checked(FeedRecord record) {
        var recordId = clean(record.id());
        var raw = clean(record.raw());
        if (recordId.isBlank() || recordId.length() > RECORD_ID_CHARACTERS) {
            return new FeedRecord.Rejected(
                    recordId.isBlank() ? "(no id)" : brief(recordId),
                    Rejection.cut(raw),
                    "The id is not usable",
                    "1…500 characters are taken");
        }
        if (raw.length() > RAW_CHARACTERS && !(record instanceof FeedRecord.Rejected)) {
            return new FeedRecord.Rejected(
                    recordId, Rejection.cut(raw), "The record is too large", "%,d characters".formatted(raw.length()));
        }
        if (!(record instanceof FeedRecord.Rejected) && !seen.add(recordId)) {
            return new FeedRecord.Rejected(recordId, raw, "The id was already given in this feed", null);
        }
        return switch (record) {
            case FeedRecord.Accepted accepted -> new FeedRecord.Accepted(recordId, raw, accepted.listing());
            case FeedRecord.Unpublished hidden -> new FeedRecord.Unpublished(recordId, raw, brief(hidden.reason()));
            case FeedRecord.Rejected rejected ->
                new FeedRecord.Rejected(
                        recordId,
                        Rejection.cut(raw),
                        brief(rejected.reason()),
                        rejected.detail() == null ? null : brief(rejected.detail()));
        };
    }

    /** PostgreSQL cannot hold the character NUL, and in JSON not half a pair of surrogates either. */
    private static String clean(String text) {
        return HALF_A_PAIR.matcher(text.replace('\0', '\ufffd')).replaceAll("\ufffd");
    }

    private static String brief(String text) {
        return brief(text, DETAIL_CHARACTERS);
    }

    private static String brief(String text, int most) {
        return clean(text.length() <= most ? text : text.substring(0, most - 1) + "…");
    }

    private void flush(@Nullable String cursor) {
        var chunk = List.copyOf(waiting);
        waiting.clear();
        waitingCharacters = 0;
        try {
            write(chunk, cursor);
        } catch (DatabaseException e) {
            if (!e.isAboutTheData()) {
                throw e;
            }
            // Something in this chunk is not acceptable; one at a time finds out which record it is.
            chunk.forEach(this::writeAlone);
            write(List.of(), cursor);
        }
    }

    private void writeAlone(FeedRecord record) {
        try {
            write(List.of(record), null);
        } catch (DatabaseException e) {
            if (!e.isAboutTheData()) {
                throw e;
            }
            write(
                    List.of(new FeedRecord.Rejected(
                            record.id(),
                            record.raw(),
                            "The catalogue's rules refuse it",
                            brief(String.valueOf(e.getMessage())))),
                    null);
        }
    }

    private void write(List<FeedRecord> records, @Nullable String cursor) {
        counts = intake.database().write(connection -> {
            var more = records.isEmpty()
                    ? counts
                    : counts.plus(intake.chunk(connection, source, id).write(records, counts.rejected()));
            RunRows.progress(connection, id, intake.json().write(more), cursor);
            return more;
        });
    }

    private List<String> listVanished(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select record_id from source_record
                where source = ? and state = 'published' and last_run <> ? order by record_id
                """)) {
            statement.setString(1, source.name());
            statement.setObject(2, id);
            try (var rows = statement.executeQuery()) {
                var vanished = new ArrayList<String>();
                while (rows.next()) {
                    vanished.add(rows.getString(1));
                }
                return vanished;
            }
        }
    }

    private int removeVanished(Connection connection, List<String> records) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update source_record set state = 'vanished'
                where source = ? and record_id = any(?) returning listing_id
                """)) {
            statement.setString(1, source.name());
            statement.setArray(2, Database.texts(connection, records));
            try (var rows = statement.executeQuery()) {
                var affected = new LinkedHashSet<UUID>();
                while (rows.next()) {
                    affected.add(rows.getObject(1, UUID.class));
                }
                intake.listings().merge(connection, affected);
                return affected.size();
            }
        }
    }

    private FeedRun end(FeedRun.Status status, @Nullable String message) {
        finished = true;
        intake.database().write(connection -> {
            RunRows.finish(connection, id, status, intake.json().write(counts), message);
            return true;
        });
        return intake.sources().findLatestRun(source.name()).orElseThrow();
    }
}
