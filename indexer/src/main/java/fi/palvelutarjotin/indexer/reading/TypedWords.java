package fi.palvelutarjotin.indexer.reading;

import java.util.List;

/**
 * The typed words on which something that was understood rests.
 *
 * @param text as typed, with what stood between the words
 * @param positions of the words, from 0, in the order of {@code TextAnalysis.words}; rising without gaps
 */
public record TypedWords(String text, List<Integer> positions) {

    public TypedWords {
        positions = List.copyOf(positions);
    }
}
