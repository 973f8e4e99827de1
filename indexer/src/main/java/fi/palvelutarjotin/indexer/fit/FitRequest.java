package fi.palvelutarjotin.indexer.fit;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import java.util.HashSet;
import java.util.List;

/**
 * What is wished for: facts about what is needed, none about who needs it.
 *
 * @param reader the reader's language, in which words are read first
 * @param wishes at least one, none twice; in the order in which they are told
 * @param page from 1
 * @param size listings on a page, 1…{@link SearchRequest#LARGEST_PAGE}
 */
public record FitRequest(Language reader, List<Wish> wishes, int page, int size) {

    /** One of each kind, and all accessibility profiles. */
    public static final int MOST_WISHES = 13;

    public FitRequest {
        wishes = List.copyOf(wishes);
        if (wishes.isEmpty() || wishes.size() > MOST_WISHES || new HashSet<>(wishes).size() < wishes.size()) {
            throw new IllegalArgumentException(wishes.size() + " wishes");
        }
        if (size < 1 || size > SearchRequest.LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of " + size);
        }
        if (page < 1 || (long) page * size > SearchRequest.DEEPEST_HIT) {
            throw new IllegalArgumentException("page " + page + " of " + size);
        }
    }
}
