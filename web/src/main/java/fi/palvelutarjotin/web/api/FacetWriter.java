package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.facet.FacetValue;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.web.api.SearchAnswer.FacetEntry;
import fi.palvelutarjotin.web.api.SearchAnswer.Facets;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.query.SearchState;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** Writes the facets of an answer: places by name, all else the commonest first. */
@Singleton
final class FacetWriter {

    private final Labels labels;

    FacetWriter(Labels labels) {
        this.labels = labels;
    }

    Facets write(SearchResult result, SearchState state) {
        return new Facets(
                entries(FacetName.THEME, result, state),
                entries(FacetName.PLACE, result, state),
                entries(FacetName.TARGET_GROUP, result, state),
                entries(FacetName.KIND, result, state),
                entries(FacetName.PRICE, result, state),
                entries(FacetName.CHANNEL, result, state),
                entries(FacetName.CONTENT_LANGUAGE, result, state));
    }

    private List<FacetEntry> entries(FacetName facet, SearchResult result, SearchState state) {
        return entries(facet, result.valuesOf(facet), state, order(facet));
    }

    private List<FacetEntry> entries(
            FacetName facet, List<FacetValue> values, SearchState state, Comparator<FacetEntry> order) {
        return values.stream()
                .map(value -> new FacetEntry(
                        value.code(),
                        labels.of(facet, value.code(), state.language()),
                        value.count(),
                        state.isChosen(facet, value.code()),
                        entries(facet, value.children(), state, order)))
                .sorted(order)
                .toList();
    }

    private static Comparator<FacetEntry> order(FacetName facet) {
        // Finnish order for every language: å, ä and ö come last in Swedish and in Northern Sámi lists here too.
        var alphabet = Collator.getInstance(Language.FI.locale());
        Comparator<FacetEntry> byLabel = (one, other) -> alphabet.compare(one.label(), other.label());
        return facet == FacetName.PLACE
                ? byLabel
                : Comparator.comparingLong(FacetEntry::count).reversed().thenComparing(byLabel);
    }
}
