package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.SourceListing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Reads a feed for a test and keeps all that came of it, the fault that ended it as well. */
public final class FeedReading implements FeedSink {

    public final List<FeedRecord> records = new ArrayList<>();
    public final List<String> unknownCodes = new ArrayList<>();
    public final List<String> checkpoints = new ArrayList<>();
    public final List<Long> expected = new ArrayList<>();
    public final List<URI> opened = new ArrayList<>();
    public @Nullable ReadOutcome outcome;
    public @Nullable IOException fault;

    private FeedReading() {}

    public static FeedReading ofFile(FeedFormat format, Path file) {
        return read(format, new FeedLocation.OnDisk(file), address -> Optional.empty(), null, null);
    }

    /** Reads a document that is written in the test. */
    public static FeedReading ofDocument(FeedFormat format, String document) {
        try {
            var file = Files.createTempFile("feed", ".json");
            Files.writeString(file, document);
            return ofFile(format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FeedReading ofWeb(FeedFormat format, String address, Function<URI, Optional<String>> server) {
        return read(format, new FeedLocation.OnWeb(URI.create(address)), server, null, null);
    }

    public static FeedReading ofWeb(
            FeedFormat format,
            String address,
            Function<URI, Optional<String>> server,
            @Nullable String resumeFrom,
            @Nullable Instant changedSince) {
        return read(format, new FeedLocation.OnWeb(URI.create(address)), server, resumeFrom, changedSince);
    }

    /** The path of a file in the folder of real data; the test is skipped, and says so, where there is none. */
    public static Path sharedData(String path) {
        var file = Path.of(System.getProperty("shared.dir", "shared"), "data", path);
        Assumptions.assumeTrue(Files.exists(file), () -> "SKIPPED: there is no real data at " + file);
        return file;
    }

    /** The path of a feed of the demonstration; the test is skipped, and says so, where there is none. */
    public static Path example(String path) {
        var root = Path.of(System.getProperty("project.root", ".."), "deploy", "demo-feeds");
        var file = Path.of(System.getProperty("demo.feeds", root.toString())).resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "SKIPPED: there is no example feed at " + file);
        return file;
    }

    public static Path fixture(String path) {
        return Path.of("src/test/resources", path);
    }

    public ListingContent content(String id) {
        return listing(id).content();
    }

    public SourceListing listing(String id) {
        return record(id) instanceof FeedRecord.Accepted accepted
                ? accepted.listing()
                : fail("was not accepted: " + record(id));
    }

    /** Why a record is not shown, or was not understood. */
    public String reason(String id) {
        return switch (record(id)) {
            case FeedRecord.Accepted accepted -> "accepted";
            case FeedRecord.Unpublished unpublished -> unpublished.reason();
            case FeedRecord.Rejected rejected -> rejected.reason();
        };
    }

    public FeedRecord record(String id) {
        return records.stream()
                .filter(record -> record.id().equals(id))
                .findFirst()
                .orElseGet(() -> fail("no record " + id + " among " + ids()));
    }

    public List<String> ids() {
        return records.stream().map(FeedRecord::id).toList();
    }

    public Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        records.forEach(record -> counts.merge(record.getClass().getSimpleName(), 1, Integer::sum));
        return counts;
    }

    @Override
    public void accept(FeedRecord record) {
        records.add(record);
    }

    @Override
    public void checkpoint(String cursor) {
        checkpoints.add(cursor);
    }

    @Override
    public void expect(long count) {
        expected.add(count);
    }

    @Override
    public void unknownCode(String table, String code) {
        unknownCodes.add(table + " " + code);
    }

    private static FeedReading read(
            FeedFormat format,
            FeedLocation location,
            Function<URI, Optional<String>> server,
            @Nullable String resumeFrom,
            @Nullable Instant changedSince) {
        var reading = new FeedReading();
        var input = reading.new Input(location, server, resumeFrom, changedSince);
        try {
            reading.outcome = format.read(input, reading);
        } catch (IOException e) {
            reading.fault = e;
        }
        return reading;
    }

    private static <T> T fail(String message) {
        throw new AssertionError(message);
    }

    private final class Input implements FeedInput {

        private final FeedLocation location;
        private final Function<URI, Optional<String>> server;
        private final @Nullable String resumeFrom;
        private final @Nullable Instant changedSince;

        Input(
                FeedLocation location,
                Function<URI, Optional<String>> server,
                @Nullable String resumeFrom,
                @Nullable Instant changedSince) {
            this.location = location;
            this.server = server;
            this.resumeFrom = resumeFrom;
            this.changedSince = changedSince;
        }

        @Override
        public FeedLocation location() {
            return location;
        }

        @Override
        public InputStream open(URI page) throws IOException {
            opened.add(page);
            var document =
                    server.apply(page).orElseThrow(() -> new IOException("The server has no such page: " + page));
            return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<InputStream> openIfChanged(URI page) throws IOException {
            return Optional.of(open(page));
        }

        @Override
        public InputStream open(Path file) throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public Optional<String> resumeFrom() {
            return Optional.ofNullable(resumeFrom);
        }

        @Override
        public Optional<Instant> changedSince() {
            return Optional.ofNullable(changedSince);
        }

        @Override
        public Optional<Path> mapping() {
            return Optional.empty();
        }
    }
}
