package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import fi.palvelutarjotin.indexer.feed.ptv.PtvRecords.Kind;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads saved PTV documents: one file or a folder of them, in any arrangement. All is read twice, because a service may
 * stand before the channels that it names and a whole export does not fit in memory.
 */
final class DiskReading {

    private final FeedInput input;
    private final PtvRecords records;
    private final Map<Path, String> broken = new TreeMap<>();

    DiskReading(FeedInput input, PtvRecords records) {
        this.input = input;
        this.records = records;
    }

    /** @throws IOException when a file is not whole JSON; what the other files hold is given first */
    ReadOutcome read(Path source) throws IOException {
        var files = files(source);
        var withServices = new ArrayList<Path>();
        for (var file : files) {
            if (holdsServices(file)) {
                withServices.add(file);
            }
        }
        for (var file : withServices) {
            objects(file, (object, where) -> {
                if (Kind.of(object) == Kind.SERVICE) {
                    records.give(object, where);
                }
            });
        }
        if (!broken.isEmpty()) {
            throw new IOException("%d of %d files could not be read to the end: %s"
                    .formatted(broken.size(), files.size(), String.join("; ", broken.values())));
        }
        return ReadOutcome.SNAPSHOT;
    }

    /** The first pass gives all but the services, and tells whether there are any. */
    private boolean holdsServices(Path file) {
        var services = new boolean[1];
        objects(file, (object, where) -> {
            if (Kind.of(object) == Kind.SERVICE) {
                services[0] = true;
            } else {
                records.give(object, where);
            }
        });
        return services[0];
    }

    @FunctionalInterface
    private interface Taker {
        void take(JsonNode object, String where);
    }

    private void objects(Path file, Taker taker) {
        var count = new int[1];
        try (var document = input.open(file)) {
            JsonRecords.eachOrOnly(
                    document,
                    "itemList",
                    item -> taker.take(item, "%s, item %d".formatted(file.getFileName(), ++count[0])));
        } catch (IOException e) {
            broken.put(file, file.getFileName() + ": " + e.getMessage());
        }
    }

    private static List<Path> files(Path source) throws IOException {
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        try (var found = Files.walk(source)) {
            var files = found.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".json"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IOException("There is no .json file in the folder " + source);
            }
            return files;
        }
    }
}
