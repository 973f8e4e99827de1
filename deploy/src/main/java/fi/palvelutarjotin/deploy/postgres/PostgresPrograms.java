package fi.palvelutarjotin.deploy.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs PostgreSQL's programs. */
final class PostgresPrograms {

    private final Path binaries;
    private final Path log;

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody in particular. */
    private final boolean inOwnNamespace;

    PostgresPrograms(Path binaries, Path log) {
        this.binaries = binaries;
        this.log = log;
        inOwnNamespace = isLinux() && new UnixSystem().getUid() == 0;
    }

    boolean isRoot() {
        return inOwnNamespace;
    }

    /** Runs a program to its end; what it prints goes to the log. Whether it succeeded. */
    boolean run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (inOwnNamespace) {
            command.addAll(List.of("unshare", "-U", "--"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        var process = builder.start();
        process.getOutputStream().close();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " was running", e);
        }
    }

    /** What a process is. */
    enum Kind {
        OUR_SERVER,
        OTHER_PROGRAM,
        GONE,
        /** It will not say, or is a PostgreSQL that somebody else started. */
        NOTHING_KNOWN
    }

    /** Tells what the process of a postmaster.pid file is: the number may belong to another program by now. */
    Kind whatIs(long pid) {
        var process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return Kind.GONE;
        }
        var command = process.get().info().command();
        if (command.isEmpty()) {
            return Kind.NOTHING_KNOWN;
        }
        var program = Path.of(command.get());
        if (!program.endsWith("postgres")) {
            return Kind.OTHER_PROGRAM;
        }
        return program.startsWith(binaries.resolveSibling("")) ? Kind.OUR_SERVER : Kind.NOTHING_KNOWN;
    }

    boolean lastSaid(String words) throws IOException {
        return Files.exists(log)
                && Files.readString(log).toLowerCase(Locale.ROOT).contains(words);
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }
}
