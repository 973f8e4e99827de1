package fi.palvelutarjotin.web.front;

import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.indexer.search.DaySpan;
import fi.palvelutarjotin.indexer.search.SearchHit;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.indexer.search.SortOrder;
import fi.palvelutarjotin.indexer.search.When;
import fi.palvelutarjotin.indexer.search.Wording;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.query.Where;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people can go to next. Of this week; but when there is little left of it, as on a Sunday, of the seven days that
 * begin today.
 */
@Singleton
final class ComingDays {

    static final int SHOWN = 6;

    private static final int DAYS = 7;

    /** What is open every day, as a beach is, would leave no room for what happens once. */
    private static final Set<String> HAPPENINGS = Set.of(ListingKind.ACTIVITY.code(), ListingKind.EVENT.code());

    /**
     * What has begun and is still on is found by when it begins the next time, but shown with the time that it has now: the
     * order is that of the times which readers see.
     */
    private static final Comparator<SearchHit> BY_SHOWN_TIME =
            Comparator.comparing(ComingDays::shownTime, Comparator.nullsLast(Comparator.comparing(Occurrence::starts)));

    private final CatalogueSearch search;
    private final Labels labels;
    private final Clock clock;

    ComingDays(CatalogueSearch search, Labels labels, Clock clock) {
        this.search = search;
        this.labels = labels;
        this.clock = clock;
    }

    FrontPage.Week of(Words words, Where where) {
        var thisWeek = asked(words, where, When.ANY.withSpan(DaySpan.WEEK));
        var found = search.search(thisWeek.toRequest());
        if (found.total() >= SHOWN) {
            return week(words, words.text("when.week"), thisWeek, found);
        }
        var today = LocalDate.now(clock.withZone(Schedule.ZONE));
        var sevenDays = asked(words, where, When.ANY.withDates(today, today.plusDays(DAYS - 1)));
        return week(words, words.text("front.week.days"), sevenDays, search.search(sevenDays.toRequest()));
    }

    private static SearchState asked(Words words, Where where, When when) {
        Map<FacetName, Set<String>> chosen = new EnumMap<>(FacetName.class);
        chosen.put(FacetName.KIND, HAPPENINGS);
        if (where instanceof Where.In in) {
            chosen.put(FacetName.PLACE, in.codes());
        }
        var conditions = Conditions.none().withWhen(when);
        return new SearchState("", words.language(), chosen, conditions, Wording.USUAL, SortOrder.NEXT_TIME, 1, SHOWN);
    }

    private FrontPage.Week week(Words words, String title, SearchState asked, SearchResult found) {
        var all = new SearchState(
                "",
                words.language(),
                asked.chosen(),
                asked.conditions(),
                Wording.USUAL,
                SortOrder.NEXT_TIME,
                1,
                SearchState.USUAL_SIZE);
        return new FrontPage.Week(
                title,
                found.hits().stream()
                        .sorted(BY_SHOWN_TIME)
                        .map(hit -> happening(words, hit))
                        .toList(),
                Addresses.search(words.language(), all.toPageQuery()));
    }

    private FrontPage.Happening happening(Words words, SearchHit hit) {
        var listing = hit.listing();
        var time = shownTime(hit);
        return new FrontPage.Happening(
                time == null ? "" : new Times(words).once(time),
                Objects.requireNonNull(Shown.of(listing.name(), words.language())),
                where(listing, words),
                Addresses.listing(words.language(), listing.id()));
    }

    private static @Nullable Occurrence shownTime(SearchHit hit) {
        return hit.suitability().time();
    }

    private @Nullable String where(IndexedListing listing, Words words) {
        var named = listing.places().stream().limit(1).flatMap(place -> parts(place, words));
        var municipalities =
                listing.municipalities().stream().sorted().limit(2).map(code -> labels.municipality(code, words));
        var where = (listing.places().isEmpty() ? municipalities : named).collect(Collectors.joining(", "));
        return where.isEmpty() ? null : where;
    }

    private Stream<String> parts(Place place, Words words) {
        var name = Stream.of(place.name(), place.street())
                .flatMap(text -> text.bestFor(words.language()).stream())
                .map(spoken -> spoken.text())
                .limit(1);
        var code = place.municipality();
        var municipality = code == null ? Stream.<String>empty() : Stream.of(labels.municipality(code, words));
        return Stream.concat(name, municipality).distinct();
    }
}
