package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.report.ListingReport;
import fi.palvelutarjotin.catalog.report.ListingReports;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the mistakes that readers have told, and closes those that were seen to. */
@Command(
        name = "reports",
        description = "Mistakes in listings that readers have told. Without a command it lists the open ones.",
        synopsisSubcommandLabel = "[COMMAND]")
final class ReportsCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d.M.yyyy HH:mm", Locale.ROOT).withZone(Schedule.ZONE);

    @ParentCommand
    private Programme programme;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    ReportsCommand() {}

    @Override
    public Integer call() {
        return list(false);
    }

    @Command(name = "list", description = "List the reports, the oldest first.")
    int list(@Option(names = "--all", description = "Closed ones too.") boolean all) {
        return with(reports -> {
            var listed = reports.list(all);
            listed.forEach(this::print);
            programme
                    .console()
                    .print(
                            "Open: %d. deploy/run reports close NUMBER closes one.",
                            listed.stream()
                                    .filter(report -> report.closed() == null)
                                    .count());
        });
    }

    @Command(name = "close", description = "Close reports that were seen to.")
    int close(@Parameters(arity = "1..*", paramLabel = "NUMBER") List<Long> numbers) {
        return with(reports -> {
            var unknown = numbers.stream()
                    .distinct()
                    .filter(number -> !reports.close(number))
                    .map(number -> Long.toString(number))
                    .collect(Collectors.joining(", "));
            if (!unknown.isEmpty()) {
                throw Failure.usage(
                        "There is no open report %s; deploy/run reports lists them. Others named were closed."
                                .formatted(unknown));
            }
            programme.console().print("Closed: %d.", numbers.stream().distinct().count());
        });
    }

    private void print(ListingReport report) {
        var console = programme.console();
        console.print(
                "%d  %s  %s%s",
                report.id(),
                MINUTE.format(report.told()),
                report.kind().code(),
                report.closed() == null ? "" : "  closed " + MINUTE.format(report.closed()));
        console.print(
                "   %s",
                report.name()
                        .bestFor(Language.FI)
                        .map(LocalizedText.Spoken::text)
                        .map(Printable::line)
                        .orElse(""));
        console.print("   /fi/listing/%s", report.listing());
        if (!report.text().isEmpty()) {
            console.print("   %s", Printable.line(report.text()));
        }
    }

    private int with(Consumer<ListingReports> task) {
        var options = programme.options();
        try (var ending = new Ending(false)) {
            task.accept(programme.open(options, "reports", ending).get(ListingReports.class));
            return 0;
        }
    }
}
