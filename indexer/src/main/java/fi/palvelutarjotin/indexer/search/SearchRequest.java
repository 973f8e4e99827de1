package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody is looking for.
 *
 * @param words as typed; empty for everything
 * @param language the reader's language: what is shown, and what ranks first
 * @param chosen the codes chosen in each facet: any of them within a facet, all of the facets together. In
 *     {@link FacetName#PLACE} two digits are a county and three a municipality
 * @param conditions what else is asked
 * @param wording how the words are to be taken
 * @param sort the order; without a point to be near to, {@link SortOrder#NEAREST} is as {@link SortOrder#RELEVANCE}
 * @param page from 1
 * @param size hits on a page, 1…{@link #LARGEST_PAGE}
 */
public record SearchRequest(
        String words,
        Language language,
        Map<FacetName, Set<String>> chosen,
        Conditions conditions,
        Wording wording,
        SortOrder sort,
        int page,
        int size) {

    public static final int LARGEST_PAGE = 100;

    /** So far one can leaf; who needs more narrows the search, or reads the open data. */
    public static final int DEEPEST_HIT = 10_000;

    public static final int LONGEST_WORDS = 300;

    public SearchRequest {
        if (words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("more words than can be searched for: " + words.length());
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of " + size);
        }
        if (page < 1 || (long) page * size > DEEPEST_HIT) {
            throw new IllegalArgumentException("page " + page + " of " + size);
        }
        var kept = new EnumMap<FacetName, Set<String>>(FacetName.class);
        chosen.forEach((facet, codes) -> {
            if (!codes.isEmpty()) {
                kept.put(facet, Collections.unmodifiableSet(new TreeSet<>(codes)));
            }
        });
        chosen = Collections.unmodifiableMap(kept);
    }

    /** Without conditions, the words as they are understood. */
    public SearchRequest(
            String words, Language language, Map<FacetName, Set<String>> chosen, SortOrder sort, int page, int size) {
        this(words, language, chosen, Conditions.none(), Wording.USUAL, sort, page, size);
    }

    /** The words as they are understood. */
    public SearchRequest(
            String words,
            Language language,
            Map<FacetName, Set<String>> chosen,
            Conditions conditions,
            SortOrder sort,
            int page,
            int size) {
        this(words, language, chosen, conditions, Wording.USUAL, sort, page, size);
    }

    /** Whether nothing was typed or chosen. */
    boolean isForEverything() {
        return words.isBlank() && chosen.isEmpty() && conditions.isNone();
    }

    SearchRequest withChosen(Map<FacetName, Set<String>> chosen) {
        return new SearchRequest(words, language, chosen, conditions, wording, sort, page, size);
    }

    SearchRequest withConditions(Conditions conditions) {
        return new SearchRequest(words, language, chosen, conditions, wording, sort, page, size);
    }

    public Set<String> chosenIn(FacetName facet) {
        return chosen.getOrDefault(facet, Set.of());
    }
}
