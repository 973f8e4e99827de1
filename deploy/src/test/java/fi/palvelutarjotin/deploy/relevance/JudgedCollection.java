package fi.palvelutarjotin.deploy.relevance;

import fi.palvelutarjotin.catalog.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Topics, and how useful listings are for them. A listing is named by a source and the id that it has there.
 *
 * @param grades by topic and listing
 */
record JudgedCollection(List<JudgedTopic> topics, Map<String, Map<SourceRecord, Integer>> grades) {

    private static final int HIGHEST_GRADE = 3;

    /** Whether a folder holds a collection. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("topics.tsv")) && Files.exists(folder.resolve("qrels.tsv"));
    }

    /** Reads {@code topics.tsv} and {@code qrels.tsv}; what cannot be right fails with its file and line. */
    static JudgedCollection read(Path folder) {
        var topics = new ArrayList<JudgedTopic>();
        var grades = new HashMap<String, Map<SourceRecord, Integer>>();
        for (var row : Table.read(folder.resolve("topics.tsv"), "id", "class", "language", "query", "need")) {
            var language = Language.find(row.cell(2))
                    .orElseThrow(() -> new AssertionError(row.place() + ": no language " + row.cell(2)));
            if (grades.put(row.cell(0), new HashMap<>()) != null) {
                throw new AssertionError(row.place() + ": a second topic " + row.cell(0));
            }
            topics.add(new JudgedTopic(row.cell(0), row.cell(1), language, row.cell(3)));
        }
        for (var row : Table.read(folder.resolve("qrels.tsv"), "topic", "source", "id", "grade")) {
            var ofTopic = grades.get(row.cell(0));
            if (ofTopic == null) {
                throw new AssertionError(row.place() + ": no topic " + row.cell(0));
            }
            var grade = (int) row.number(3, HIGHEST_GRADE);
            if (ofTopic.put(new SourceRecord(row.cell(1), row.cell(2)), grade) != null) {
                throw new AssertionError(row.place() + ": judged before");
            }
        }
        checkUseful(grades);
        return new JudgedCollection(List.copyOf(topics), grades);
    }

    private static void checkUseful(Map<String, Map<SourceRecord, Integer>> grades) {
        var useless = new TreeSet<String>();
        grades.forEach((topic, ofTopic) -> {
            if (ofTopic.values().stream().noneMatch(grade -> grade > 0)) {
                useless.add(topic);
            }
        });
        if (!useless.isEmpty()) {
            throw new AssertionError("nothing is judged to be of any use for " + String.join(", ", useless));
        }
    }

    /** All records that are judged for some topic. */
    Set<SourceRecord> records() {
        return grades.values().stream()
                .flatMap(ofTopic -> ofTopic.keySet().stream())
                .collect(Collectors.toSet());
    }
}
