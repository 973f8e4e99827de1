package fi.palvelutarjotin.deploy.relevance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How good one answer is, every figure from 0 to 1. Judged from 0, of no use, to 3, exactly what is needed; what nobody
 * judged counts as 0.
 *
 * @param ndcg nDCG@10 with the gain 2<sup>grade</sup> − 1 and the discount 1 ÷ log₂(rank + 1), over that of the best
 *     order of all judged documents (Järvelin &amp; Kekäläinen 2002, in the form of Burges et al. 2005)
 * @param reciprocalRank 1 ÷ the rank of the first useful document; 0 without one
 * @param success 1 when the first document is useful
 * @param recall the share of the useful documents, or of twenty when there are more, that are among the first twenty
 * @param judged the share of the first ten that somebody judged; 1 when nothing was found
 * @param nothing 1 when nothing was found
 */
record TopicScore(double ndcg, double reciprocalRank, double success, double recall, double judged, double nothing) {

    /** From this grade on a document is useful. */
    static final int USEFUL = 2;

    private static final int DEPTH = 10;
    private static final int RECALL_DEPTH = 20;

    /**
     * Scores an answer.
     *
     * @param grades by document
     * @param found documents, the best first; one that comes again is passed over
     */
    static TopicScore of(Map<String, Integer> grades, List<String> found) {
        var ranked = found.stream().distinct().toList();
        var useful = grades.entrySet().stream()
                .filter(entry -> entry.getValue() >= USEFUL)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new TopicScore(
                ndcg(grades, ranked),
                reciprocalRank(useful, ranked),
                !ranked.isEmpty() && useful.contains(ranked.getFirst()) ? 1 : 0,
                recall(useful, ranked),
                judged(grades, ranked),
                ranked.isEmpty() ? 1 : 0);
    }

    private static double ndcg(Map<String, Integer> grades, List<String> ranked) {
        var ideal =
                gain(grades.values().stream().sorted(Comparator.reverseOrder()).toList());
        return ideal == 0
                ? 0
                : gain(ranked.stream()
                                .map(document -> grades.getOrDefault(document, 0))
                                .toList())
                        / ideal;
    }

    private static double gain(List<Integer> grades) {
        var gain = 0.0;
        for (var place = 0; place < Math.min(DEPTH, grades.size()); place++) {
            gain += (Math.pow(2, grades.get(place)) - 1) * Math.log(2) / Math.log(place + 2);
        }
        return gain;
    }

    private static double reciprocalRank(Set<String> useful, List<String> ranked) {
        for (var place = 0; place < ranked.size(); place++) {
            if (useful.contains(ranked.get(place))) {
                return 1.0 / (place + 1);
            }
        }
        return 0;
    }

    private static double recall(Set<String> useful, List<String> ranked) {
        var found = ranked.stream().limit(RECALL_DEPTH).filter(useful::contains).count();
        return useful.isEmpty() ? 0 : (double) found / Math.min(useful.size(), RECALL_DEPTH);
    }

    private static double judged(Map<String, Integer> grades, List<String> ranked) {
        var first = ranked.stream().limit(DEPTH).toList();
        return first.isEmpty()
                ? 1
                : (double) first.stream().filter(grades::containsKey).count() / first.size();
    }
}
