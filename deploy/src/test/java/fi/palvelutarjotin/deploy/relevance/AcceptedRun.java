package fi.palvelutarjotin.deploy.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The run that was last accepted, as it is kept beside the code: so that a change of the search shows in its diff which
 * questions it answers otherwise.
 *
 * @param lines by topic
 */
record AcceptedRun(Map<String, Line> lines) {

    private static final String[] HEADING = {"topic", "class", "ndcg@10", "first hits"};
    private static final String BETWEEN_NAMES = " | ";

    /** What a topic had. */
    record Line(double ndcg, String names) {}

    /** Reads the run; without a file there is none yet, and it is empty. */
    static AcceptedRun read(Path file) {
        var lines = new HashMap<String, Line>();
        if (Files.exists(file)) {
            Table.read(file, HEADING).forEach(row -> lines.put(row.cell(0), new Line(row.number(2, 1), row.cell(3))));
        }
        return new AcceptedRun(lines);
    }

    /** Puts a measurement in the place of what was accepted before. */
    static void write(Path file, Measurement measurement) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(String.join("\t", HEADING));
        for (var result : measurement.results()) {
            lines.add(String.join(
                    "\t",
                    result.topic().id(),
                    result.topic().kind(),
                    String.format(Locale.ROOT, "%.4f", result.score().ndcg()),
                    names(result)));
        }
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, lines);
    }

    /** The first hits' names on one line. */
    static String names(Measurement.Result result) {
        List<String> names = result.names().stream()
                .map(name -> name.replaceAll("\\s+", " ").strip())
                .toList();
        return String.join(BETWEEN_NAMES, names);
    }
}
