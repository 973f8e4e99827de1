package fi.palvelutarjotin.deploy.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The figures of a measurement, against values worked out by hand and against what must hold for any answer. */
final class TopicScoreTest {

    private static final Map<String, Integer> GRADES = Map.of("exact", 3, "useful", 2, "marginal", 1, "useless", 0);
    private static final List<String> DOCUMENTS =
            IntStream.range(0, 30).mapToObj(number -> "d" + number).toList();

    @Test
    void anAnswerOfMixedUseIsScoredAsByHand() {
        // Gains 3, 0, 7 ÷ log₂4 and 0 over the ideal 7 + 3 ÷ log₂3 + 1 ÷ log₂4.
        var score = TopicScore.of(GRADES, List.of("useful", "unjudged", "exact", "useless"));
        assertThat(score.ndcg()).isEqualTo(6.5 / 9.392789, offset(1e-6));
        assertThat(score).extracting(TopicScore::reciprocalRank).isEqualTo(1.0);
        assertThat(score).extracting(TopicScore::success).isEqualTo(1.0);
        assertThat(score).extracting(TopicScore::recall).isEqualTo(1.0);
        assertThat(score).extracting(TopicScore::judged).isEqualTo(0.75);
        assertThat(score).extracting(TopicScore::nothing).isEqualTo(0.0);
    }

    @Test
    void whatIsOnlyMarginalGainsALittleAndCountsAsNoSuccess() {
        // Gains 0, 1 ÷ log₂3 and 3 ÷ log₂4.
        var score = TopicScore.of(GRADES, List.of("unjudged", "marginal", "useful"));
        assertThat(score.ndcg()).isEqualTo(2.130930 / 9.392789, offset(1e-6));
        assertThat(score.reciprocalRank()).isEqualTo(1.0 / 3);
        assertThat(score.success()).isZero();
        assertThat(score.recall()).isEqualTo(0.5);
    }

    @Test
    void anEmptyAnswerScoresNothingAndNothingInItIsUnjudged() {
        assertThat(TopicScore.of(GRADES, List.of())).isEqualTo(new TopicScore(0, 0, 0, 0, 1, 1));
    }

    @Test
    void aTopicWithoutAnythingUsefulHasNoRecallAndOneWithoutAnyUseNoGain() {
        assertThat(TopicScore.of(Map.of("marginal", 1), List.of("marginal")))
                .isEqualTo(new TopicScore(1, 0, 0, 0, 1, 0));
        assertThat(TopicScore.of(Map.of("useless", 0), List.of("useless"))).isEqualTo(new TopicScore(0, 0, 0, 0, 1, 0));
    }

    @Test
    void whatComesAfterTheTenthGainsNothingAndAfterTheTwentiethIsNotRecalled() {
        var useless = DOCUMENTS.subList(0, 20);
        var grades = Map.of("exact", 3);
        assertThat(TopicScore.of(grades, with(useless, 10, "exact")))
                .isEqualTo(new TopicScore(0, 1.0 / 11, 0, 1, 0, 0));
        assertThat(TopicScore.of(grades, with(useless, 20, "exact")))
                .isEqualTo(new TopicScore(0, 1.0 / 21, 0, 0, 0, 0));
        assertThat(TopicScore.of(grades, with(useless, 9, "exact")).ndcg())
                .isEqualTo(Math.log(2) / Math.log(11), offset(1e-9));
    }

    @Test
    void ofMoreThanTwentyUsefulDocumentsTwentyAreAll() {
        var grades = new java.util.HashMap<String, Integer>();
        DOCUMENTS.forEach(document -> grades.put(document, 2));
        assertThat(TopicScore.of(grades, DOCUMENTS.subList(0, 20)).recall()).isEqualTo(1);
        assertThat(TopicScore.of(grades, DOCUMENTS.subList(0, 5)).recall()).isEqualTo(0.25);
    }

    @Test
    void aDocumentThatComesAgainIsPassedOver() {
        assertThat(TopicScore.of(GRADES, List.of("useful", "useful", "exact")))
                .isEqualTo(TopicScore.of(GRADES, List.of("useful", "exact")));
    }

    @Test
    void theFiguresOfAClassAreTheMeansOfItsTopics() {
        var figures = Figures.of(List.of(new TopicScore(0.5, 1, 1, 0.25, 1, 0), new TopicScore(0, 0, 0, 0, 1, 1)));
        assertThat(figures).isEqualTo(new Figures(2, 0.25, 0.5, 0.5, 0.125, 1, 0.5));
    }

    @Property
    void everyFigureLiesBetweenZeroAndOne(
            @ForAll("grades") Map<String, Integer> grades, @ForAll("answers") List<String> found) {
        var score = TopicScore.of(grades, found);
        assertThat(Stream.of(
                        score.ndcg(),
                        score.reciprocalRank(),
                        score.success(),
                        score.recall(),
                        score.judged(),
                        score.nothing()))
                .allSatisfy(figure -> assertThat(figure).isBetween(0.0, 1.0 + 1e-12));
        assertThat(score.success() == 1).isEqualTo(score.reciprocalRank() == 1);
    }

    @Property
    void theBestOrderOfAllThatIsJudgedScoresOne(@ForAll("grades") Map<String, Integer> grades) {
        var best = grades.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        var highest = Collections.max(grades.values());
        var score = TopicScore.of(grades, best);
        assertThat(score.ndcg()).isEqualTo(highest > 0 ? 1 : 0, offset(1e-12));
        assertThat(score.success()).isEqualTo(highest >= TopicScore.USEFUL ? 1 : 0);
        assertThat(score.recall()).isEqualTo(highest >= TopicScore.USEFUL ? 1 : 0);
        assertThat(score.judged()).isEqualTo(1);
    }

    @Property
    void aBetterDocumentThatMovesUpNeverLowersAFigure(
            @ForAll("grades") Map<String, Integer> grades,
            @ForAll("answers") List<String> found,
            @ForAll @IntRange(max = 23) int place) {
        if (place + 1 >= found.size()
                || grades.getOrDefault(found.get(place), 0) >= grades.getOrDefault(found.get(place + 1), 0)) {
            return;
        }
        var better = new ArrayList<>(found);
        Collections.swap(better, place, place + 1);
        var before = TopicScore.of(grades, found);
        var after = TopicScore.of(grades, better);
        assertThat(after.ndcg()).isGreaterThanOrEqualTo(before.ndcg());
        assertThat(after.reciprocalRank()).isGreaterThanOrEqualTo(before.reciprocalRank());
        assertThat(after.recall()).isGreaterThanOrEqualTo(before.recall());
    }

    @Provide
    Arbitrary<Map<String, Integer>> grades() {
        return Arbitraries.maps(
                        Arbitraries.of(DOCUMENTS), Arbitraries.integers().between(0, 3))
                .ofMinSize(1);
    }

    @Provide
    Arbitrary<List<String>> answers() {
        return Arbitraries.of(DOCUMENTS).list().uniqueElements().ofMaxSize(25);
    }

    private static List<String> with(List<String> documents, int place, String document) {
        var all = new ArrayList<>(documents);
        all.add(place, document);
        return all;
    }
}
