package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.rotation.KeyRotation;
import fi.palvelutarjotin.catalog.rotation.KeyRotation.Done;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Changes the key that seals: everything is sealed anew with the first key of the setting. */
@Command(
        name = "rotate-key",
        description = {
            "Seal everything anew with the first key of PALVELUTARJOTIN_SEALING_KEY, so that the others can go.",
            "Broken off, it goes on when it is run again. SECURITY.md tells the whole procedure."
        })
final class RotateKeyCommand implements Callable<Integer> {

    @ParentCommand
    private Programme programme;

    @Option(names = "--dry-run", description = "Only tell what is still sealed under an earlier key.")
    private boolean dryRun;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    RotateKeyCommand() {}

    @Override
    public Integer call() {
        var options = programme.options();
        try (var ending = new Ending(false)) {
            var catalogue = programme.open(options, "rotate-key", ending);
            if (!catalogue.get(Receivers.class).isReady()) {
                throw Failure.of(
                        "No key is set: PALVELUTARJOTIN_SEALING_KEY, or PALVELUTARJOTIN_SEALING_KEY_FILE, takes"
                                + " the new key and then the earlier ones, parted by blanks.");
            }
            tell(dryRun ? catalogue.get(KeyRotation.class).look() : rotate(catalogue.get(KeyRotation.class)));
            return 0;
        }
    }

    private List<Done> rotate(KeyRotation rotation) {
        var all = rotation.look().stream().mapToInt(Done::rows).sum();
        try (var bar = new ProgressBar(programme.console(), "Sealing anew")) {
            var before = new Before();
            return rotation.run(soFar -> bar.move(before.and(soFar), all));
        }
    }

    /** Counts over all tables what each tells of itself alone. */
    private static final class Before {
        private String table = "";
        private int ended;
        private int going;

        int and(Done soFar) {
            if (!soFar.table().equals(table)) {
                table = soFar.table();
                ended += going;
            }
            going = soFar.rows();
            return ended + going;
        }
    }

    private void tell(List<Done> done) {
        var console = programme.console();
        for (var table : done) {
            console.print(
                    "%s: %d %s, %d already under the newest key, %d that no key opens",
                    table.table(),
                    table.anew(),
                    dryRun ? "to seal anew" : "sealed anew",
                    table.already(),
                    table.unreadable());
        }
        var left = (dryRun ? sum(done, Done::anew) : 0) + sum(done, Done::unreadable);
        console.print(
                "%s",
                left == 0
                        ? "Nothing is sealed under an earlier key. SECURITY.md, Changing the key, tells when those can go."
                        : "Not under the newest key: %d. Keep the earlier keys in the setting.".formatted(left));
    }

    private static int sum(List<Done> done, ToIntFunction<Done> of) {
        return done.stream().mapToInt(of).sum();
    }
}
