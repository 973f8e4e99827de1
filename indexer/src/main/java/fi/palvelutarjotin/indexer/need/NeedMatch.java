package fi.palvelutarjotin.indexer.need;

import fi.palvelutarjotin.catalog.need.Need;
import java.util.List;

/**
 * A need that a typed text speaks of.
 *
 * @param strength 0…1: how much of the best fitting phrase was typed, and how much of what was typed it explains
 * @param words the typed words that the phrase explains, in lower case and in their order
 */
public record NeedMatch(Need need, double strength, List<String> words) {

    public NeedMatch {
        words = List.copyOf(words);
    }

    /** How much the need's services are wanted: the strength, and how surely whoever says this wants them. */
    public double score() {
        return strength * need.weight();
    }
}
