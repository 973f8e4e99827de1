package fi.palvelutarjotin.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/** Says what was measured, under what circumstances, as rows of a table. */
final class Report {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Report() {}

    static void line(String format, Object... values) {
        OUT.println(String.format(Locale.ROOT, format, values));
    }

    /** When, on what, of which commit, with which dictionaries. */
    static void circumstances(String what, int size) {
        line(
                "%n## %s, %,d listings%n%s, JDK %s, %d processors, %d MB heap at most, commit %s, load %s%n%s%n",
                what,
                size,
                LocalDateTime.now(java.time.ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("bench.commit", "unknown"),
                load(),
                BenchDictionaries.told());
    }

    /** What else the machine does: its run queue, averaged over a minute. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "%.2f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** What this process has cost the processors so far, all its threads together, in seconds. */
    static double processorSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    static double seconds(long startedNanos) {
        return (System.nanoTime() - startedNanos) / 1e9;
    }

    /** Heap in use once nothing superfluous is left in it, in megabytes. */
    static long heapMegabytes() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** Memory of this process as the operating system sees it, in megabytes. */
    static long residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value below which so many per cent of the values lie. */
    static double percentile(double[] values, double percent) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(percent / 100 * sorted.length) - 1)];
    }
}
