package fi.palvelutarjotin.indexer.need;

import fi.palvelutarjotin.indexer.need.SaidWords.Said;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of all phrases in one language, numbered from 0, and how much each tells. */
final class Vocabulary {

    private final Map<Set<String>, Integer> numbers = new HashMap<>();
    private final List<Set<String>> words = new ArrayList<>();
    private final Map<String, Set<Integer>> byTerm = new HashMap<>();
    private final Map<String, Set<Integer>> byRoot = new HashMap<>();
    private final Map<String, BitSet> needsByTerm = new HashMap<>();
    private final SimilarWords similar = new SimilarWords();

    /** The number of a word, by its terms; words of the same terms are one. */
    int add(Set<String> terms) {
        return numbers.computeIfAbsent(terms, fresh -> {
            words.add(fresh);
            fresh.forEach(
                    term -> byTerm.computeIfAbsent(term, any -> new HashSet<>()).add(words.size() - 1));
            return words.size() - 1;
        });
    }

    /** The number of a word that a need uses. */
    int add(Said word, int need) {
        var number = add(word.terms());
        similar.add(word.typed(), number);
        word.roots()
                .forEach(root ->
                        byRoot.computeIfAbsent(root, any -> new HashSet<>()).add(number));
        for (var term : word.terms()) {
            similar.add(term, number);
            needsByTerm.computeIfAbsent(term, any -> new BitSet()).set(need);
        }
        return number;
    }

    int size() {
        return words.size();
    }

    /** The words that share a term. */
    Set<Integer> sharing(Set<String> terms) {
        var found = new HashSet<Integer>();
        terms.forEach(term -> found.addAll(byTerm.getOrDefault(term, Set.of())));
        return found;
    }

    /**
     * The words that are derived from this one, that it is derived from, or that come from the same one as it. Words that
     * can be read in several ways are left out: "syöpä" is also a form of "syödä", but nothing derived from that is an
     * illness.
     */
    Set<Integer> sharingRoot(Said word) {
        if (word.terms().size() > 1) {
            return new HashSet<>();
        }
        var found = sharing(word.roots());
        found.removeIf(number -> words.get(number).size() > 1);
        for (var terms : List.of(word.terms(), word.roots())) {
            terms.forEach(term -> found.addAll(byRoot.getOrDefault(term, Set.of())));
        }
        return found;
    }

    SimilarWords similar() {
        return similar;
    }

    /**
     * How much each word tells: the fewer needs use it, the more. Counted by needs rather than by phrases, because a
     * need whose every phrase has the word is not less told of by it.
     *
     * @param needs how many needs there are
     */
    double[] weights(int needs) {
        var weights = new double[words.size()];
        for (var number = 0; number < weights.length; number++) {
            var using = new BitSet();
            words.get(number).forEach(term -> using.or(needsByTerm.getOrDefault(term, new BitSet())));
            weights[number] = Math.log(1 + (double) needs / Math.max(1, using.cardinality()));
        }
        return weights;
    }
}
