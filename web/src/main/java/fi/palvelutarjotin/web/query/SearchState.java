package fi.palvelutarjotin.web.query;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.reading.UnderstoodKind;
import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import fi.palvelutarjotin.indexer.search.Wording;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that an address says of a search. Two addresses that mean the same have the same state, and the state has
 * one address: {@link #toQuery}.
 *
 * @param words as typed, tidied by {@link TypedText}; at most {@link SearchRequest#LONGEST_WORDS} characters
 * @param language the reader's language
 * @param chosen the codes chosen in each facet; facets without a choice are left out
 * @param conditions what else is asked
 * @param wording how the words are to be taken; as usual where there are none
 * @param sort never {@link SortOrder#NEAREST} without a point to be near to
 * @param page from 1
 * @param size hits on a page
 */
public record SearchState(
        String words,
        Language language,
        Map<FacetName, Set<String>> chosen,
        Conditions conditions,
        Wording wording,
        SortOrder sort,
        int page,
        int size) {

    public static final int USUAL_SIZE = 20;

    public SearchState {
        words = TypedText.tidy(words);
        var kept = new EnumMap<FacetName, Set<String>>(FacetName.class);
        chosen.forEach((facet, codes) -> {
            if (!codes.isEmpty()) {
                kept.put(facet, Collections.unmodifiableSet(new TreeSet<>(codes)));
            }
        });
        chosen = Collections.unmodifiableMap(kept);
        wording = words.isEmpty() ? Wording.USUAL : wording;
        sort = sort == SortOrder.NEAREST && conditions.near() == null ? SortOrder.RELEVANCE : sort;
    }

    /** Without conditions, the words as they are understood. */
    public SearchState(
            String words, Language language, Map<FacetName, Set<String>> chosen, SortOrder sort, int page, int size) {
        this(words, language, chosen, Conditions.none(), Wording.USUAL, sort, page, size);
    }

    /** Nothing typed and nothing chosen. */
    public static SearchState start(Language language) {
        return new SearchState("", language, Map.of(), SortOrder.RELEVANCE, 1, USUAL_SIZE);
    }

    public Set<String> chosenIn(FacetName facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    public boolean isChosen(FacetName facet, String code) {
        return chosenIn(facet).contains(code);
    }

    /** Whether neither words nor a choice narrow the search. */
    public boolean isOpen() {
        return words.isEmpty() && chosen.isEmpty() && conditions.isNone();
    }

    /** With one more value chosen, from the first page. */
    public SearchState with(FacetName facet, String code) {
        var codes = new TreeSet<>(chosenIn(facet));
        codes.add(code);
        return withChosen(facet, codes);
    }

    /** With a value no longer chosen, from the first page. */
    public SearchState without(FacetName facet, String code) {
        var codes = new TreeSet<>(chosenIn(facet));
        codes.remove(code);
        return withChosen(facet, codes);
    }

    /** With exactly these values chosen in a facet, from the first page. */
    public SearchState withChosen(FacetName facet, Set<String> codes) {
        var all = new EnumMap<FacetName, Set<String>>(FacetName.class);
        all.putAll(chosen);
        all.put(facet, codes);
        return new SearchState(words, language, all, conditions, wording, sort, 1, size);
    }

    /** Under other conditions, from the first page. */
    public SearchState withConditions(Conditions conditions) {
        return new SearchState(words, language, chosen, conditions, wording, sort, 1, size);
    }

    /** With nothing chosen in any facet and no conditions, from the first page. */
    public SearchState withoutChoices() {
        return new SearchState(words, language, Map.of(), Conditions.none(), wording, sort, 1, size);
    }

    /** With other words, as they are understood, from the first page: what was said of the old words is not of these. */
    public SearchState withWords(String words) {
        return new SearchState(words, language, chosen, conditions, Wording.USUAL, sort, 1, size);
    }

    /** With the words taken in another way, from the first page. */
    public SearchState withWording(Wording wording) {
        return new SearchState(words, language, chosen, conditions, wording, sort, 1, size);
    }

    /** With typing errors left as they are, from the first page. */
    public SearchState asTyped() {
        return withWording(new Wording(true, wording.onlyWords()));
    }

    /** With one more sort of thing not understood of the words, from the first page. */
    public SearchState withOnlyWords(UnderstoodKind kind) {
        var kinds = EnumSet.of(kind);
        kinds.addAll(wording.onlyWords());
        return withWording(new Wording(wording.asTyped(), kinds));
    }

    /** In another order, from the first page. */
    public SearchState withSort(SortOrder sort) {
        return new SearchState(words, language, chosen, conditions, wording, sort, 1, size);
    }

    /** The search itself: in the usual order, from the first page. What is kept of a search, and told of later. */
    public SearchState withoutOrder() {
        return new SearchState(words, language, chosen, conditions, wording, SortOrder.RELEVANCE, 1, USUAL_SIZE);
    }

    public SearchState withPage(int page) {
        return new SearchState(words, language, chosen, conditions, wording, sort, page, size);
    }

    public SearchState withLanguage(Language language) {
        return new SearchState(words, language, chosen, conditions, wording, sort, page, size);
    }

    /** The query part of the address, without a question mark; empty when all is as usual. Finnish is usual. */
    public String toQuery() {
        return AddressWriter.write(this, true);
    }

    /** The same for a page whose path already tells the language. */
    public String toPageQuery() {
        return AddressWriter.write(this, false);
    }

    /**
     * What to ask of the search.
     *
     * @throws IllegalArgumentException when the state goes past the limits of {@link SearchRequest}; one that {@link
     *     SearchStateParser} gave never does
     */
    public SearchRequest toRequest() {
        return new SearchRequest(words, language, chosen, conditions, wording, sort, page, size);
    }
}
