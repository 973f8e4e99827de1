package fi.palvelutarjotin.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SpreadTest {

    private static final int OWNERS = 5;

    /** A hit, told from others by its place. */
    private record Hit(int place, Optional<String> owner, int score) {}

    @Provide
    Arbitrary<List<Hit>> ranked() {
        var owner = Arbitraries.integers().between(0, OWNERS).map(number -> number == 0 ? "" : "owner " + number);
        var score = Arbitraries.integers().between(1, 100);
        var owners = owner.list().ofMaxSize(100);
        var scores = score.list().ofSize(100);
        return owners.flatMap(whose -> scores.map(unsorted -> {
            var sorted = unsorted.stream().sorted(Comparator.reverseOrder()).toList();
            var hits = new ArrayList<Hit>();
            whose.forEach(name -> hits.add(new Hit(
                    hits.size(), Optional.of(name).filter(known -> !known.isEmpty()), sorted.get(hits.size()))));
            return hits;
        }));
    }

    private static boolean isNearlyAsGood(Hit better, Hit other) {
        return other.score >= Relevance.NEARLY_AS_GOOD * better.score;
    }

    private static List<Hit> spread(List<Hit> ranked, int page, int most) {
        return new Spread(page, most).over(ranked, Hit::owner, SpreadTest::isNearlyAsGood);
    }

    @Property
    void everyHitIsThereOnceAndAnOwnersHitsStayInOrder(
            @ForAll("ranked") List<Hit> ranked,
            @ForAll @IntRange(min = 1, max = 30) int page,
            @ForAll @IntRange(min = 1, max = 10) int most) {
        var placed = spread(ranked, page, most);

        assertThat(placed).containsExactlyInAnyOrderElementsOf(ranked);
        placed.stream()
                .collect(Collectors.groupingBy(Hit::owner))
                .values()
                .forEach(own -> assertThat(own).extracting(Hit::place).isSorted());
    }

    @Property
    void noPageHasMoreOfAnOwnerThanItsShareWhileHitsOfOthersAreLeft(
            @ForAll("ranked") List<Hit> ranked,
            @ForAll @IntRange(min = 1, max = 30) int page,
            @ForAll @IntRange(min = 1, max = 10) int most) {
        var placed = new Spread(page, most).over(ranked, Hit::owner, (better, other) -> true);

        var counts = new HashMap<Optional<String>, Integer>();
        for (var at = 0; at < placed.size(); at++) {
            if (at % page == 0) {
                counts.clear();
            }
            if (isFull(counts, placed.get(at), most)) {
                assertThat(placed.subList(at, placed.size()))
                        .as("waiting at %d", at)
                        .allMatch(waiting -> isFull(counts, waiting, most));
            }
            counts.merge(placed.get(at).owner, 1, Integer::sum);
        }
    }

    private static boolean isFull(HashMap<Optional<String>, Integer> counts, Hit hit, int most) {
        return hit.owner.isPresent() && counts.getOrDefault(hit.owner, 0) >= most;
    }

    @Property
    void nothingGoesBeforeAHitThatIsMuchBetter(
            @ForAll("ranked") List<Hit> ranked,
            @ForAll @IntRange(min = 1, max = 30) int page,
            @ForAll @IntRange(min = 1, max = 10) int most) {
        var placed = spread(ranked, page, most);

        for (var at = 0; at < placed.size(); at++) {
            var hit = placed.get(at);
            assertThat(placed.subList(at, placed.size())).allMatch(after -> isNearlyAsGood(after, hit));
        }
    }

    @Example
    void whatIsHeldBackLeadsOnTheNextPage() {
        var ranked = new ArrayList<Hit>();
        for (var owner : List.of("A", "A", "A", "B", "C", "D")) {
            ranked.add(new Hit(ranked.size(), Optional.of(owner), 10));
        }

        assertThat(spread(ranked, 3, 2)).extracting(Hit::place).containsExactly(0, 1, 3, 2, 4, 5);
    }

    @Example
    void whereNobodyElseIsNearlyAsGoodTheOrderStays() {
        var ranked = List.of(
                new Hit(0, Optional.of("A"), 10), new Hit(1, Optional.of("A"), 10), new Hit(2, Optional.of("B"), 1));

        assertThat(spread(ranked, 3, 1)).isEqualTo(ranked);
    }
}
