package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.indexer.feed.FeedLocation;
import fi.palvelutarjotin.indexer.feed.FeedRunner;
import fi.palvelutarjotin.indexer.feed.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings a feed in, and reports what became of every record. */
@Command(
        name = "ingest",
        description = "Bring a feed into the catalogue, also while a server is running, and report on every record.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:could not be carried out",
            "2:not possible as typed",
            "3:held, because it would remove much: --confirm lets it",
            "4:the feed broke off; what was read stands"
        })
final class IngestCommand implements Callable<Integer> {

    private static final int HELD = 3;
    private static final int BROKEN = 4;

    /** Who is believed first when two sources tell of the same listing: registers before calendars. */
    private static final Map<String, Integer> PRECEDENCE =
            Map.of("ptv", 10, "lahella", 20, "csv", 30, "lipas", 40, "linkedevents", 50);

    private static final int LEAST_PRECEDENCE = 60;

    @ParentCommand
    private Programme programme;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "NAME",
            description = "The feed's name here: lower-case letters, digits and hyphens.")
    private String source;

    @Option(names = "--format", paramLabel = "FORMAT", description = "What the feed speaks: csv, lahella, lipas, …")
    private @Nullable String format;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Which column is what, for formats that need to be told (csv).")
    private @Nullable Path mapping;

    @Option(names = "--confirm", description = "Let the run remove what has vanished, however much it is.")
    private boolean confirmed;

    @Parameters(paramLabel = "FILE-OR-URL", description = "A file, a folder, or an address that begins with http.")
    private String location;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    IngestCommand() {}

    @Override
    public Integer call() {
        var wanted = new Source(checkedName(), format == null ? "" : format, place(), mappingFile(), precedence());
        var options = programme.options();
        try (var ending = new Ending(false)) {
            var catalogue = programme.open(options, "ingest", ending);
            var run = run(wanted, catalogue.get(FeedRunner.class));
            new RunReport(programme.console()).print(run);
            return switch (run.status()) {
                case DONE, RUNNING -> 0;
                case HELD -> HELD;
                case BROKEN -> BROKEN;
            };
        }
    }

    private FeedRun run(Source wanted, FeedRunner feeds) {
        if (format == null) {
            throw Failure.usage("--format is missing. There are: " + String.join(", ", feeds.formats()) + ".");
        }
        try (var bar = new ProgressBar(programme.console(), "Reading " + source)) {
            return switch (feeds.run(wanted, confirmed, bar)) {
                case RunResult.Ran ran -> ran.run();
                case RunResult.AlreadyRunning busy ->
                    throw Failure.of(
                            "The source %s is being read just now, here or on another machine; try again when that is done."
                                    .formatted(source));
                case RunResult.UnknownFormat unknown ->
                    throw Failure.usage("There is no format %s. There are: %s."
                            .formatted(unknown.format(), String.join(", ", unknown.known())));
            };
        }
    }

    private String checkedName() {
        try {
            return new Source(source, "", "", null, 0).name();
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage() + ".");
        }
    }

    /** Absolute, because a later run may start elsewhere. */
    private String place() {
        try {
            return switch (FeedLocation.parse(location)) {
                case FeedLocation.OnWeb web -> web.toString();
                case FeedLocation.OnDisk disk -> existing(disk.path()).toString();
            };
        } catch (IllegalArgumentException e) {
            throw Failure.usage("This is neither a file nor an address: " + location + ".");
        }
    }

    private @Nullable String mappingFile() {
        return mapping == null ? null : existing(mapping).toString();
    }

    private static Path existing(Path path) {
        if (!Files.isReadable(path)) {
            throw Failure.usage("There is no file %s that this user may read.".formatted(path));
        }
        return path.toAbsolutePath().normalize();
    }

    private int precedence() {
        return PRECEDENCE.getOrDefault(format == null ? "" : format, LEAST_PRECEDENCE);
    }
}
