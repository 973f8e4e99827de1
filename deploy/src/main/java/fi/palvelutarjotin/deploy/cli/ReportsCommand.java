package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.report.ListingReport;
import fi.palvelutarjotin.catalog.report.ListingReports;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.deploy.Ending;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
        return with(reports -> Closing.close(numbers, reports::close, "report", "reports", programme.console()));
    }

    private void print(ListingReport report) {
        var console = programme.console();
        console.print(
                "%d  %s  %s%s",
                report.id(), Closing.minute(report.told()), report.kind().code(), Closing.closed(report.closed()));
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
