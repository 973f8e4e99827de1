package fi.palvelutarjotin.deploy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the program as deploy/run does, as a process of its own with real streams, signals and exit codes. */
public final class Program {

    public static final Path PROJECT = Path.of(System.getProperty("project.root", ".."));

    private Program() {}

    /** How a command ended. */
    public record Finished(int exitCode, String out, String err) {}

    /** A command that is going on. */
    public record Running(Process process, Path out, Path err) {

        public Finished await() {
            try {
                if (!process.waitFor(90, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("still running: " + text(out) + text(err));
                }
                return new Finished(process.exitValue(), text(out), text(err));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Waits for the last line of the banner. */
        public Running awaitBanner() {
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
            while (!text(out).contains("Ctrl-C stops it.")) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new AssertionError("did not start: " + text(out) + text(err));
                }
                pause();
            }
            return this;
        }

        /** Stops it as Ctrl-C or a service manager does. */
        public Finished stop() {
            process.destroy();
            return await();
        }

        private static void pause() {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Runs a command to its end. */
    public static Finished run(String... arguments) {
        return start(arguments).await();
    }

    /** Runs a command to its end, with a folder of its own for temporary files. */
    public static Finished runWith(Path temporary, String... arguments) {
        return start(List.of("-Djava.io.tmpdir=" + temporary), arguments).await();
    }

    /** Runs a command to its end, with one of the operator's settings. */
    public static Finished runWithSetting(String name, String value, String... arguments) {
        return start(List.of("-D" + name + "=" + value), arguments).await();
    }

    /** Runs a command to its end, with a variable of the environment. */
    public static Finished runWithVariable(String name, String value, String... arguments) {
        return start(List.of(), Map.of(name, value), arguments).await();
    }

    /** The same for a command that goes on. */
    public static Running startWithSetting(String name, String value, String... arguments) {
        return start(List.of("-D" + name + "=" + value), arguments);
    }

    public static Running start(String... arguments) {
        return start(List.of(), arguments);
    }

    private static Running start(List<String> javaOptions, String... arguments) {
        return start(javaOptions, Map.of(), arguments);
    }

    private static Running start(List<String> javaOptions, Map<String, String> variables, String... arguments) {
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--enable-native-access=ALL-UNNAMED"));
            command.addAll(javaOptions);
            command.addAll(List.of(
                    "-Dpalvelutarjotin.project=" + PROJECT.toAbsolutePath().normalize(),
                    // The log as it is outside of tests, which have settings of their own.
                    "-Dlogback.configurationFile=logback.xml",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "fi.palvelutarjotin.deploy.Palvelutarjotin"));
            command.addAll(List.of(arguments));
            var out = Files.createTempFile("program", ".out");
            var err = Files.createTempFile("program", ".err");
            var builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().putAll(variables);
            var process = builder.start();
            process.getOutputStream().close();
            return new Running(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that is free, with a free one after it. */
    public static int freePort() {
        while (true) {
            try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    var next = new ServerSocket(port.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
                return next.getLocalPort() - 1;
            } catch (IOException | IllegalArgumentException e) {
                // The next one was taken; try another pair.
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
