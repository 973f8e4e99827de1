package fi.palvelutarjotin.deploy.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A collection, asked.
 *
 * @param results of every topic, in the collection's order
 */
record Measurement(List<Result> results) {

    /** The name under which all topics together have their gate. */
    static final String ALL = "all";

    private static final int NAMES_KEPT = 3;

    /**
     * What came of a topic.
     *
     * @param names of the first hits
     */
    record Result(JudgedTopic topic, TopicScore score, List<String> names) {}

    /**
     * Asks all topics.
     *
     * @param documents the listing that each record has become; of records that are one listing the best grade counts,
     *     and once
     */
    static Measurement of(
            JudgedCollection collection,
            Map<SourceRecord, String> documents,
            Function<JudgedTopic, List<FoundListing>> search) {
        var results = new ArrayList<Result>();
        for (var topic : collection.topics()) {
            var grades = new HashMap<String, Integer>();
            collection
                    .grades()
                    .getOrDefault(topic.id(), Map.of())
                    .forEach((record, grade) ->
                            grades.merge(documents.getOrDefault(record, record.toString()), grade, Math::max));
            var found = search.apply(topic);
            results.add(new Result(
                    topic,
                    TopicScore.of(
                            grades, found.stream().map(FoundListing::document).toList()),
                    found.stream().map(FoundListing::name).limit(NAMES_KEPT).toList()));
        }
        return new Measurement(List.copyOf(results));
    }

    /** The figures of each class by its name, then of all topics. */
    Map<String, Figures> figures() {
        var byClass = new TreeMap<String, List<TopicScore>>();
        for (var result : results) {
            byClass.computeIfAbsent(result.topic().kind(), any -> new ArrayList<>())
                    .add(result.score());
        }
        var figures = new LinkedHashMap<String, Figures>();
        byClass.forEach((kind, scores) -> figures.put(kind, Figures.of(scores)));
        figures.put(ALL, Figures.of(results.stream().map(Result::score).toList()));
        return figures;
    }
}
