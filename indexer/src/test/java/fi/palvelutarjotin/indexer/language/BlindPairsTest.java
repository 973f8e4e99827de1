package fi.palvelutarjotin.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pairs of words that were written before any analyser had seen them, asked by the rule by which searches match. */
class BlindPairsTest {

    private record Pair(String query, String document, boolean hit) {

        static Pair of(String line) {
            var columns = line.split("\t");
            return new Pair(columns[0], columns[1], columns[2].equals("hit"));
        }
    }

    private final TextAnalysis analysis = InstalledDictionaries.analysis();

    @Test
    void finnishWordsFindEachOtherInEveryInflectionAndCompound() {
        gate(Language.FI, "blind-pairs.tsv", 0.95, 0.05);
    }

    @Test
    void swedishWordsFindEachOtherInNearlyEveryInflectionAndCompound() {
        gate(Language.SV, "blind-pairs-sv.tsv", 0.90, 0.05);
    }

    private void gate(Language language, String file, double leastFound, double mostFalse) {
        var pairs = pairs(file);
        var found = share(pairs, Pair::hit, pair -> isHit(language, pair));
        var falsely = share(pairs, pair -> !pair.hit(), pair -> isHit(language, pair));
        var wrong = pairs.stream()
                .filter(pair -> isHit(language, pair) != pair.hit())
                .toList();
        System.out.printf("%s: found %.3f of the hits, %.3f of the misses; wrong: %s%n", file, found, falsely, wrong);
        assertThat(found).as("hits found in %s, without %s", file, wrong).isGreaterThanOrEqualTo(leastFound);
        assertThat(falsely).as("misses found in %s: %s", file, wrong).isLessThanOrEqualTo(mostFalse);
    }

    private static double share(List<Pair> pairs, Predicate<Pair> of, Predicate<Pair> which) {
        var all = pairs.stream().filter(of).toList();
        return (double) all.stream().filter(which).count() / all.size();
    }

    /** The document's word has the query's in it, or the query's word has all of the document's. */
    private boolean isHit(Language language, Pair pair) {
        var query = analysis.forms(language, pair.query());
        var document = analysis.forms(language, pair.document());
        return !Collections.disjoint(query.lemmas(), document.all())
                || !Collections.disjoint(document.lemmas(), query.parts());
    }

    private static List<Pair> pairs(String file) {
        try (var in = Objects.requireNonNull(BlindPairsTest.class.getResourceAsStream("/language/" + file))) {
            Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Pair::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
