package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.catalog.source.Rejection;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.catalog.source.Sources;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the feeds and how their last runs went. */
@Command(name = "feeds", description = "List the feeds and how they are doing, or what a feed's last run rejected.")
final class FeedsCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d.M.yyyy HH:mm", Locale.ROOT).withZone(Schedule.ZONE);

    @ParentCommand
    private Programme programme;

    @Option(
            names = "--rejected",
            paramLabel = "NAME",
            description = "List the records that the last run of this feed rejected, with the reasons.")
    private @Nullable String rejected;

    @Option(names = "--raw", description = "With --rejected: show the records whole.")
    private boolean raw;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    FeedsCommand() {}

    @Override
    public Integer call() {
        var options = programme.options();
        try (var ending = new Ending(false)) {
            var sources = programme.open(options, "feeds", ending).get(Sources.class);
            if (rejected != null) {
                printRejected(sources, rejected);
            } else {
                printFeeds(sources);
            }
            return 0;
        }
    }

    private void printFeeds(Sources sources) {
        var console = programme.console();
        var feeds = sources.list();
        if (feeds.isEmpty()) {
            console.print("There are no feeds yet; deploy/run ingest --help tells how to bring one in.");
        }
        for (var feed : feeds) {
            console.print("%s", feed.name());
            line("format", feed.format());
            line("location", Printable.line(feed.location()));
            line(
                    "last run",
                    sources.findLatestRun(feed.name()).map(FeedsCommand::run).orElse("never"));
            line("published", String.format(Locale.ROOT, "%,d", sources.countPublished(feed.name())));
        }
    }

    private void line(String what, String value) {
        programme.console().print("  %-10s %s", what, value);
    }

    private static String run(FeedRun run) {
        var counts = run.counts();
        return String.format(
                Locale.ROOT,
                "%s, %s%n             read %,d: new %,d, changed %,d, unchanged %,d, not published %,d, rejected %,d; vanished %,d",
                MINUTE.format(run.started()),
                RunReport.status(run),
                counts.read(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.unpublished(),
                counts.rejected(),
                counts.vanished());
    }

    private void printRejected(Sources sources, String name) {
        var known = sources.list().stream().map(Source::name).collect(Collectors.joining(", "));
        if (sources.list().stream().noneMatch(source -> source.name().equals(name))) {
            throw Failure.usage("There is no source %s. %s"
                    .formatted(name, known.isEmpty() ? "There are none yet." : "There are: " + known + "."));
        }
        var rejections = sources.findLatestRun(name)
                .map(run -> sources.listRejections(run.id()))
                .orElseGet(java.util.List::of);
        if (rejections.isEmpty()) {
            programme.console().print("The last run of %s rejected nothing.", name);
        }
        rejections.forEach(this::print);
    }

    private void print(Rejection rejection) {
        var detail = rejection.detail() == null ? "" : ": " + Printable.line(rejection.detail());
        programme.console().print("%s", Printable.line(rejection.reason()) + detail);
        line("id", Printable.line(rejection.recordId()));
        line("record", raw ? Printable.whole(rejection.raw()) : Printable.brief(rejection.raw()));
    }
}
