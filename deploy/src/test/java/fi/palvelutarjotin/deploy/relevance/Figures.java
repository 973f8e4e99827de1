package fi.palvelutarjotin.deploy.relevance;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The means of several topics' scores, every topic counting the same.
 *
 * @param topics how many
 * @param nothing the share of topics for which nothing was found
 */
record Figures(int topics, double ndcg, double mrr, double success, double recall, double judged, double nothing) {

    static Figures of(List<TopicScore> scores) {
        return new Figures(
                scores.size(),
                mean(scores, TopicScore::ndcg),
                mean(scores, TopicScore::reciprocalRank),
                mean(scores, TopicScore::success),
                mean(scores, TopicScore::recall),
                mean(scores, TopicScore::judged),
                mean(scores, TopicScore::nothing));
    }

    private static double mean(List<TopicScore> scores, ToDoubleFunction<TopicScore> figure) {
        return scores.stream().mapToDouble(figure).average().orElse(0);
    }
}
