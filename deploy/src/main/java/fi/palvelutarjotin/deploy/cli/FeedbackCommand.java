package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.feedback.Feedback;
import fi.palvelutarjotin.catalog.feedback.FeedbackBook;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.deploy.Ending;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what readers have said of the service, with the days by which they must be answered, and closes it. */
@Command(
        name = "feedback",
        description = "What readers have said of the service. Without a command it lists what is open.",
        synopsisSubcommandLabel = "[COMMAND]")
final class FeedbackCommand implements Callable<Integer> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT);

    @ParentCommand
    private Programme programme;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    FeedbackCommand() {}

    @Override
    public Integer call() {
        return list(false);
    }

    @Command(name = "list", description = "List the feedback: first what is late or must be answered first.")
    int list(@Option(names = "--all", description = "Closed feedback too.") boolean all) {
        return with((book, today) -> {
            var listed = book.list(all);
            listed.forEach(feedback -> print(feedback, today));
            programme
                    .console()
                    .print(
                            "Open: %d, late: %d. deploy/run feedback close NUMBER closes what was answered.",
                            listed.stream()
                                    .filter(feedback -> feedback.closed() == null)
                                    .count(),
                            listed.stream()
                                    .filter(feedback -> feedback.isLate(today))
                                    .count());
        });
    }

    @Command(name = "close", description = "Close feedback that was answered; it is deleted some months later.")
    int close(@Parameters(arity = "1..*", paramLabel = "NUMBER") List<Long> numbers) {
        return with((book, today) -> Closing.close(numbers, book::close, "feedback", "feedback", programme.console()));
    }

    private void print(Feedback feedback, LocalDate today) {
        var console = programme.console();
        var due = feedback.due();
        console.print(
                "%d  %s%s  %s (%s)%s%s",
                feedback.id(),
                feedback.isLate(today) ? "LATE  " : "",
                Closing.minute(feedback.told()),
                feedback.topic().code(),
                feedback.language().code(),
                due == null ? "" : "  answer by " + DAY.format(due),
                Closing.closed(feedback.closed()));
        var content = feedback.content();
        if (content == null) {
            console.print("   Sealed with a key that is not set here; see PALVELUTARJOTIN_SEALING_KEY in the README.");
            return;
        }
        if (content.address() != null) {
            console.print("   answer to: %s", Printable.line(content.address()));
        }
        console.print("   %s", Printable.line(content.text()));
    }

    private int with(BiConsumer<FeedbackBook, LocalDate> task) {
        var options = programme.options();
        try (var ending = new Ending(false)) {
            var catalogue = programme.open(options, "feedback", ending);
            var today = LocalDate.now(catalogue.get(Clock.class).withZone(Schedule.ZONE));
            task.accept(catalogue.get(FeedbackBook.class), today);
            return 0;
        }
    }
}
