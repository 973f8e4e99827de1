package fi.palvelutarjotin.deploy.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measurement for people: each class with its gate, then the topics that changed most since the accepted run.
 *
 * @param gates by class
 */
record MeasurementReport(Measurement measurement, Map<String, Gate> gates, AcceptedRun accepted) {

    private static final int MOST_CHANGES = 20;

    /** Smaller differences are those of rounding in the accepted run. */
    private static final double LEAST_CHANGE = 0.0005;

    /** What each class has not reached, and classes and gates that do not belong together; empty when all is well. */
    List<String> missed() {
        var missed = new ArrayList<String>();
        var figures = measurement.figures();
        figures.forEach((kind, of) -> {
            var gate = gates.get(kind);
            if (gate == null) {
                missed.add(kind + ": there is no gate for this class");
            } else {
                gate.missed(of).forEach(what -> missed.add(kind + ": " + what));
            }
        });
        gates.keySet().stream()
                .filter(kind -> !figures.containsKey(kind))
                .forEach(kind -> missed.add(kind + ": there is a gate, but no topic of this class"));
        return missed;
    }

    /** All of it; ends in a line break. */
    String text() {
        var text = new StringBuilder(row(
                "class", "topics", "nDCG@10", "gate", "MRR", "gate", "nothing", "gate", "succ@1", "rec@20", "judged"));
        measurement.figures().forEach((kind, figures) -> text.append(row(kind, figures, gates.get(kind))));
        missed().forEach(what -> text.append("MISSED  ").append(what).append('\n'));
        return text.append(changes()).toString();
    }

    private static String row(String kind, Figures figures, @Nullable Gate gate) {
        return row(
                kind,
                Integer.toString(figures.topics()),
                number(figures.ndcg()),
                gate == null ? "-" : number(gate.ndcg()),
                number(figures.mrr()),
                gate == null ? "-" : number(gate.mrr()),
                number(figures.nothing()),
                gate == null ? "-" : number(gate.nothing()),
                number(figures.success()),
                number(figures.recall()),
                number(figures.judged()));
    }

    private static String row(String kind, String... cells) {
        var row = new StringBuilder(String.format(Locale.ROOT, "%-16s", kind));
        for (var cell : cells) {
            row.append(String.format(Locale.ROOT, "%9s", cell));
        }
        return row.append('\n').toString();
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, "%.4f", figure);
    }

    private String changes() {
        if (accepted.lines().isEmpty()) {
            return "There is no accepted run to compare with.\n";
        }
        var changed = measurement.results().stream()
                .filter(result -> Math.abs(change(result)) >= LEAST_CHANGE)
                .sorted(Comparator.comparingDouble(result -> -Math.abs(change(result))))
                .toList();
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "Topics whose nDCG@10 is not that of the accepted run: %d better, %d worse",
                changed.stream().filter(result -> change(result) > 0).count(),
                changed.stream().filter(result -> change(result) < 0).count()));
        text.append(changed.isEmpty() ? ".\n" : "; those that changed most:\n");
        changed.stream().limit(MOST_CHANGES).forEach(result -> text.append(change(result.topic(), result)));
        return text.toString();
    }

    private String change(JudgedTopic topic, Measurement.Result result) {
        var before = before(result);
        return String.format(
                Locale.ROOT,
                "  %s  %.4f -> %.4f  \"%s\"%n    before: %s%n    now:    %s%n",
                topic.id(),
                before.ndcg(),
                result.score().ndcg(),
                topic.query(),
                before.names().isEmpty() ? "(nothing)" : before.names(),
                result.names().isEmpty() ? "(nothing)" : AcceptedRun.names(result));
    }

    private double change(Measurement.Result result) {
        return result.score().ndcg() - before(result).ndcg();
    }

    private AcceptedRun.Line before(Measurement.Result result) {
        var line = accepted.lines().get(result.topic().id());
        return line == null ? new AcceptedRun.Line(result.score().ndcg(), "") : line;
    }
}
