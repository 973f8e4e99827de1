package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.search.SearchExplainer.Search;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** Tells what narrows a search, and whether a listing gets through: each as the index decides it by itself. */
final class CheckTelling {

    private final FacetCatalogue facets;
    private final ConditionQueries conditions;
    private final HitSuitability suitability;

    CheckTelling(FacetCatalogue facets, ConditionQueries conditions, HitSuitability suitability) {
        this.facets = facets;
        this.conditions = conditions;
        this.suitability = suitability;
    }

    List<Check> tell(Search search, Listing listing, IndexedListing card, Document document) throws IOException {
        var request = search.request();
        var now = search.now();
        var checks = new ArrayList<Check>();
        checks.add(new Check.LastDay(
                card.schedule().lastDay().orElse(null),
                document.isIn(search.retrieval().notOver(MatchAllDocsQuery.INSTANCE))));
        for (var chosen : request.chosen().entrySet()) {
            var facet = facets.get(chosen.getKey());
            checks.add(new Check.InFacet(
                    chosen.getKey(),
                    chosen.getValue(),
                    own(listing, chosen.getKey()),
                    document.isIn(facet.narrow(chosen.getValue()))));
        }
        addConditions(checks, request.conditions(), card, document, now);
        return checks;
    }

    /** A listing in the index. */
    record Document(IndexSearcher searcher, int number) {

        boolean isIn(Query query) throws IOException {
            return searcher.explain(query, number).isMatch();
        }
    }

    private void addConditions(
            List<Check> checks, Conditions asked, IndexedListing card, Document document, LocalDateTime now)
            throws IOException {
        var suits = suitability.of(card, asked, now);
        if (!asked.when().isAny()) {
            checks.add(new Check.AtTime(
                    asked.when(),
                    suits.time(),
                    card.schedule().next(now).orElse(null),
                    passes(Conditions.none().withWhen(asked.when()), document, now)));
        }
        var near = asked.near();
        if (near != null) {
            checks.add(new Check.Within(
                    near, suits.distance(), passes(Conditions.none().withNear(near), document, now)));
        }
        var age = asked.age();
        if (age != null) {
            checks.add(
                    new Check.ForAge(age, card.ages(), passes(Conditions.none().withAge(age), document, now)));
        }
        var organisation = asked.organisation();
        if (organisation != null) {
            checks.add(new Check.OfOrganisation(
                    organisation,
                    card.organisation(),
                    passes(Conditions.none().withOrganisation(organisation), document, now)));
        }
        if (asked.access() != null && suits.access() != null) {
            checks.add(new Check.ForAccess(asked.access(), suits.access()));
        }
    }

    private boolean passes(Conditions one, Document document, LocalDateTime now) throws IOException {
        return document.isIn(conditions.narrow(MatchAllDocsQuery.INSTANCE, one, now));
    }

    /** What a listing is counted under, the coarser values left out. */
    private Set<String> own(Listing listing, FacetName facet) {
        return facets.get(facet).paths(listing).stream()
                .map(path -> path[path.length - 1])
                .collect(Collectors.toSet());
    }
}
