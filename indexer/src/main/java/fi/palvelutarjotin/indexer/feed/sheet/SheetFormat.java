package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.feed.FeedFormat;
import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.FeedLocation;
import fi.palvelutarjotin.indexer.feed.FeedSink;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A spreadsheet saved as CSV, with or without a mapping file that says what its columns mean. The traps are told in
 * {@code docs/decisions/feed-sheet.md}.
 */
@Singleton
public final class SheetFormat implements FeedFormat {

    private final RowReader rows;

    public SheetFormat(
            Municipalities municipalities, Themes themes, TargetGroups targetGroups, ServiceLanguages languages) {
        var words = new SheetWords(themes, targetGroups, languages);
        rows = new RowReader(words, new SheetPlaces(municipalities, words));
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public ReadOutcome read(FeedInput input, FeedSink sink) throws IOException {
        var mapping = mapping(input);
        var sheet = open(input);
        if (sheet.isEmpty()) {
            return ReadOutcome.NOT_MODIFIED;
        }
        try (var file = SheetFile.copy(sheet.get(), mapping.charset(), sink)) {
            new SheetReading(file, mapping, rows, sink).read();
        }
        return ReadOutcome.SNAPSHOT;
    }

    private static SheetMapping mapping(FeedInput input) throws IOException {
        var path = input.mapping();
        return path.isPresent() ? SheetMapping.read(input.open(path.get())) : SheetMapping.NONE;
    }

    private static Optional<InputStream> open(FeedInput input) throws IOException {
        return switch (input.location()) {
            case FeedLocation.OnDisk disk -> {
                if (Files.isDirectory(disk.path())) {
                    throw new IOException("A sheet is one file, but this is a folder: " + disk.path());
                }
                yield Optional.of(input.open(disk.path()));
            }
            case FeedLocation.OnWeb web -> input.openIfChanged(web.address());
        };
    }
}
