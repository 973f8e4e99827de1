package fi.palvelutarjotin.indexer.language.swedish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One word's division into the fewest words, but more than one, of which it consists. */
final class CompoundSplitting {

    /** Shorter words are found inside nearly everything. */
    private static final int SHORTEST = 3;

    private static final int MOST_PARTS = 4;

    /** Words of their own too, but at the end of another they only derive it: nobody who asks for "dom" means "ungdom". */
    private static final Set<String> ENDINGS = Set.of("dom", "het", "ning", "skap");

    /**
     * A part of a compound.
     *
     * @param surface as it stands in the word
     * @param lemmas the words that it may be a form of
     */
    record Part(String surface, List<String> lemmas) {}

    private record Rest(String word, int most) {}

    private final SwedishWords words;
    private final boolean listed;
    private final Map<Rest, List<Part>> known = new HashMap<>();
    private boolean anyNoun;

    /**
     * @param listed whether the dictionary has the whole word: then it may end in a noun that ends no new compounds
     */
    CompoundSplitting(SwedishWords words, boolean listed) {
        this.words = words;
        this.listed = listed;
    }

    /** The parts; none when the word does not consist of words. */
    List<Part> of(String word) {
        var parts = split(word, MOST_PARTS);
        if (!parts.isEmpty()) {
            return parts;
        }
        // No dictionary knows all words that begin compounds: when there is no other way, any noun may.
        anyNoun = true;
        known.clear();
        return split(word, MOST_PARTS);
    }

    private List<Part> split(String word, int most) {
        var before = known.get(new Rest(word, most));
        if (before != null) {
            return before;
        }
        List<Part> best = List.of();
        for (var at = word.length() - shortest(); at >= shortest() && most > 1; at--) {
            var first = beforeOthers(word.substring(0, at));
            var rest = first.isEmpty() ? List.<Part>of() : rest(word.substring(at), most - 1);
            if (!rest.isEmpty() && (best.isEmpty() || rest.size() + 1 < best.size())) {
                best = new ArrayList<>(List.of(new Part(word.substring(0, at), first)));
                best.addAll(rest);
            }
        }
        known.put(new Rest(word, most), best);
        return best;
    }

    private int shortest() {
        return anyNoun ? SHORTEST + 1 : SHORTEST;
    }

    private List<String> beforeOthers(String part) {
        return anyNoun ? words.lemmas(part).stream().filter(this::isNoun).toList() : words.lemmasBeforeOthers(part);
    }

    private List<Part> rest(String word, int most) {
        var last = ends(word);
        return last.isEmpty() || !Collections.disjoint(last, ENDINGS)
                ? split(word, most)
                : List.of(new Part(word, last));
    }

    private List<String> ends(String word) {
        var free = words.lemmasAtEnd(word);
        return free.isEmpty() && listed
                ? words.lemmas(word).stream().filter(this::isNoun).toList()
                : free;
    }

    /** Nouns, and adjectives with them, are told by an ending of definite or neuter forms. */
    private boolean isNoun(String lemma) {
        return words.takes(lemma, "en", "et", "n", "t");
    }
}
