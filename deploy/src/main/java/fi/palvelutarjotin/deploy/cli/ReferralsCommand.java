package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What who keeps the register of referrals must be able to do. */
@Command(
        name = "referrals",
        description = "The register of referrals: what clients ask for, and what is done by itself.",
        synopsisSubcommandLabel = "COMMAND")
final class ReferralsCommand implements Callable<Integer> {

    private static final String CODE = "The code of the referral, as 7K3M-9Q2X. What was sent with it belongs to it.";
    private static final String ID = "The id of the referral, instead of its code.";

    @ParentCommand
    private Programme programme;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    ReferralsCommand() {}

    @Override
    public Integer call() {
        throw Failure.usage(
                "Name what to do: export, delete, clock, retention or report. deploy/run referrals --help tells more.");
    }

    @Command(
            name = "export",
            description = {
                "Write all that is kept of what a client sent into a file, for the client who has asked for it.",
                "Be sure first that it is the client who asks. The reading is noted, and the client sees it."
            })
    int export(
            @Option(names = "--code", paramLabel = "CODE", description = CODE) Optional<String> code,
            @Option(names = "--id", paramLabel = "ID", description = ID) Optional<UUID> id,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            required = true,
                            description = "A new file: in plain words when it ends in .txt, otherwise JSON.")
                    Path out,
            @Option(
                            names = "--lang",
                            paramLabel = "LANGUAGE",
                            defaultValue = "fi",
                            description = "Of the plain words: fi, sv, en or se (default: ${DEFAULT-VALUE}).")
                    String lang) {
        var language = Language.find(lang).orElseThrow(() -> Failure.usage("--lang takes fi, sv, en or se."));
        return with(catalogue -> {
            var subject = new SubjectCommands(catalogue, programme.console());
            subject.export(subject.find(code, id), out, language);
        });
    }

    @Command(
            name = "delete",
            description = {
                "Forget a client who has asked for it: destroy the keys of all that was sent together.",
                "What is open is taken back, and its receiver is told. What is counted stays."
            })
    int delete(
            @Option(names = "--code", paramLabel = "CODE", description = CODE) Optional<String> code,
            @Option(names = "--id", paramLabel = "ID", description = ID) Optional<UUID> id,
            @Option(names = "--dry-run", description = "Only tell what would be deleted.") boolean dryRun) {
        return with(catalogue -> {
            var subject = new SubjectCommands(catalogue, programme.console());
            var handover = subject.find(code, id);
            if (dryRun) {
                subject.tell(handover);
            } else {
                subject.delete(handover, programme.yes);
            }
        });
    }

    @Command(
            name = "clock",
            description =
                    "Do now what is due by the clock: remind, tell link workers, end. A server does it by itself.")
    int clock(@Option(names = "--dry-run", description = "Only tell what is due.") boolean dryRun) {
        return with(catalogue -> {
            var work = new WorkCommands(catalogue, programme.console());
            if (dryRun) {
                work.tellClock();
            } else {
                work.clock();
            }
        });
    }

    @Command(name = "retention", description = "Forget now the clients whose time is over. A server does it by itself.")
    int retention(@Option(names = "--dry-run", description = "Only tell whose time is over.") boolean dryRun) {
        return with(catalogue -> {
            var work = new WorkCommands(catalogue, programme.console());
            if (dryRun) {
                work.tellRetention();
            } else {
                work.retention();
            }
        });
    }

    @Command(
            name = "report",
            description = "Tell what was done by itself, the latest first, and when it was looked after.")
    int report() {
        return with(catalogue -> new WorkCommands(catalogue, programme.console()).report());
    }

    private int with(Consumer<OpenCatalogue> task) {
        var options = programme.options();
        try (var ending = new Ending(false)) {
            var catalogue = programme.open(options, "referrals", ending);
            if (!catalogue.get(Receivers.class).isReady()) {
                throw Failure.of("Referrals are sealed: set PALVELUTARJOTIN_SEALING_KEY or"
                        + " PALVELUTARJOTIN_SEALING_KEY_FILE first.");
            }
            task.accept(catalogue);
            return 0;
        }
    }
}
