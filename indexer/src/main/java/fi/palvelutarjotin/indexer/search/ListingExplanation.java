package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.List;
import java.util.UUID;

/**
 * Why a listing is found, or is not.
 *
 * @param name empty for one that is not published
 * @param lacks the words of each thing looked for that it does not surely have
 * @param score what the hit's score is; of one that is not found, what it would be by the words it has. 0 when it has none,
 *     and when nothing was typed
 * @param matches what the score is made of, the most telling first, at most {@link #MOST_MATCHES}
 * @param otherPoints the points of what is not told one by one
 * @param checks what narrows the search, and whether the listing gets through
 */
public record ListingExplanation(
        UUID id,
        LocalizedText name,
        Standing standing,
        List<List<String>> lacks,
        float score,
        List<Match> matches,
        float otherPoints,
        List<Check> checks) {

    /** What follows adds next to nothing. */
    public static final int MOST_MATCHES = 60;

    public ListingExplanation {
        lacks = List.copyOf(lacks);
        matches = List.copyOf(matches);
        checks = List.copyOf(checks);
    }

    /** Of a listing that is not in the index. */
    static ListingExplanation without(UUID id, LocalizedText name, Standing standing) {
        return new ListingExplanation(id, name, standing, List.of(), 0, List.of(), 0, List.of());
    }
}
