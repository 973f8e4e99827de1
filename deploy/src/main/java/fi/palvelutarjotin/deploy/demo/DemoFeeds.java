package fi.palvelutarjotin.deploy.demo;

import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.catalog.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The feeds that come along, so that there is something to search before the first real feed: invented, and named so. */
public final class DemoFeeds {

    private final Path folder;

    /**
     * The demo feeds of a project.
     *
     * @param project the folder that the program was cloned into
     */
    public DemoFeeds(Path project) {
        folder = project.resolve("deploy").resolve("demo-feeds");
    }

    /** All of them whose files are there. */
    public List<Source> all() {
        return List.of(
                        feed("demo-ptv", "ptv", "ptv", null, 10),
                        feed("demo-lahella", "lahella", "lahella/keski-uusimaa.json", null, 20),
                        feed("demo-sheet", "csv", "sheet/keski-suomi.csv", "sheet/keski-suomi.mapping", 30),
                        feed("demo-lipas", "lipas", "lipas/sports-places.json", null, 40),
                        feed("demo-linkedevents", "linkedevents", "linkedevents/tapahtumat.json", null, 50))
                .stream()
                .filter(feed -> Files.exists(Path.of(feed.location())))
                .toList();
    }

    /**
     * Those that have not been read to their end: all of them in an empty catalogue, the rest when the first start was
     * interrupted, and none in a catalogue that has a source of its own.
     */
    public List<Source> unread(Sources sources) {
        var demo = all().stream().map(Source::name).collect(Collectors.toSet());
        var onlyDemo = sources.list().stream().map(Source::name).allMatch(demo::contains);
        return onlyDemo
                ? all().stream()
                        .filter(feed -> sources.findLastDone(feed.name()).isEmpty())
                        .toList()
                : List.of();
    }

    private Source feed(String name, String format, String location, @Nullable String mapping, int precedence) {
        return new Source(
                name,
                format,
                folder.resolve(location).toString(),
                mapping == null ? null : folder.resolve(mapping).toString(),
                precedence);
    }
}
