package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.deploy.data.DataLock;
import fi.palvelutarjotin.deploy.data.DataLock.Holder;
import java.time.Duration;
import java.util.Optional;

/**
 * On what footing a command uses the data folder: as its owner, who runs the database and may write the index, or as the
 * guest of a server that does.
 *
 * @param lock present for the owner
 * @param server the server whose guest this is
 */
record Claim(Optional<DataLock> lock, Optional<Holder> server) {

    static final String SERVE = "serve";

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /** For commands that use nothing in the folder. */
    static Claim none() {
        return new Claim(Optional.empty(), Optional.empty());
    }

    /** Owns the folder, or is the guest of the server that does; waits while another command has it for a moment. */
    static Claim take(Options options, String command, Console console, Ending ending) {
        var told = false;
        while (true) {
            var lock = DataLock.tryTake(options.data(), command);
            if (lock.isPresent()) {
                ending.add("The lock of the data folder", lock.get()::close);
                return new Claim(lock, Optional.empty());
            }
            var holder = DataLock.holder(options.data());
            var isServer = holder.command().equals(SERVE);
            if (isServer && command.equals(SERVE)) {
                throw Failure.of(
                        holder.address() == null
                                ? "A server is just starting on the data in %s."
                                        .formatted(options.data().root())
                                : "A server is running on the data in %s already, at %s. Stop it first, or give another --data and --port."
                                        .formatted(options.data().root(), holder.address()));
            }
            if (isServer && holder.address() != null) {
                return new Claim(Optional.empty(), Optional.of(holder));
            }
            if (!told) {
                told = true;
                console.say(
                        isServer
                                ? "A server is starting on this data; waiting until it has."
                                : "Another command (%s) is using this data; waiting for it to end."
                                        .formatted(holder.command()));
            }
            pause();
        }
    }

    /** The lock, for what only the owner may do. */
    DataLock owned() {
        return lock.orElseThrow(() -> Failure.of("A server is using this data, at %s. Stop it first."
                .formatted(server.map(Holder::place).orElse("another address"))));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
