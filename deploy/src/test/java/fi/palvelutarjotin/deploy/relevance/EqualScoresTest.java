package fi.palvelutarjotin.deploy.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Hits with the same score, whose order the search does not mean. */
final class EqualScoresTest {

    private record Hit(String id, double score) {}

    @Test
    void onlyNeighboursWithTheSameScoreChangePlaces() {
        var hits = List.of(new Hit("z", 3), new Hit("d", 2), new Hit("c", 2), new Hit("a", 3), new Hit("b", 1));
        assertThat(settled(hits)).extracting(Hit::id).containsExactly("z", "c", "d", "a", "b");
    }

    @Property
    void whateverOrderEqualHitsCameInTheySettleTheSame(
            @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> scores, @ForAll Random random) {
        var hits = new ArrayList<Hit>();
        scores.forEach(score -> hits.add(new Hit("hit " + hits.size(), score)));
        var byScore = Comparator.comparingDouble(Hit::score).reversed();
        var first = hits.stream().sorted(byScore).toList();
        Collections.shuffle(hits, random);
        var second = hits.stream().sorted(byScore).toList();
        assertThat(settled(first)).isEqualTo(settled(second)).containsExactlyInAnyOrderElementsOf(hits);
    }

    private static List<Hit> settled(List<Hit> hits) {
        return new EqualScores<>(Hit::score, Comparator.comparing(Hit::id)).settled(hits);
    }
}
