package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.feed.FeedFormat;
import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.FeedLocation;
import fi.palvelutarjotin.indexer.feed.FeedSink;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** LinkedEvents, the event calendars of cities, from files or from the web. See docs/decisions/feed-linkedevents.md. */
@Singleton
public final class LinkedEventsFormat implements FeedFormat {

    private static final String PLACES = "places.json";

    private static final String KEYWORDS = "keywords.json";

    private final Municipalities municipalities;

    public LinkedEventsFormat(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public String name() {
        return "linkedevents";
    }

    @Override
    public ReadOutcome read(FeedInput input, FeedSink sink) throws IOException {
        return switch (input.location()) {
            case FeedLocation.OnDisk disk -> {
                readFiles(input, disk.path(), sink);
                yield ReadOutcome.SNAPSHOT;
            }
            case FeedLocation.OnWeb web ->
                new EventPages(input, sink, new EventListing(municipalities, References.NONE)).read(web.address());
        };
    }

    private void readFiles(FeedInput input, Path path, FeedSink sink) throws IOException {
        var folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        var references = folder == null
                ? References.NONE
                : new References(beside(input, folder.resolve(PLACES)), beside(input, folder.resolve(KEYWORDS)));
        var series = new SeriesKeeper(new EventListing(municipalities, references), sink);
        try {
            for (var file : files(path)) {
                named(file, () -> JsonRecords.eachOrOnly(input.open(file), "data", series::take));
            }
        } finally {
            // What waits for its series stands before the fault, and is given too.
            series.finish();
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var inside = Files.list(path)) {
            var files = inside.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !Set.of(PLACES, KEYWORDS).contains(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IOException("There is no .json file with events in the folder " + path);
            }
            return files;
        }
    }

    private static References.Source beside(FeedInput input, Path file) {
        return taker -> {
            if (Files.exists(file)) {
                named(file, () -> JsonRecords.each(input.open(file), "data", taker));
            }
        };
    }

    /** A folder holds several files: the fault says in which it is. */
    private static void named(Path file, Reading reading) throws IOException {
        try {
            reading.read();
        } catch (IOException e) {
            throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Reading {
        void read() throws IOException;
    }
}
