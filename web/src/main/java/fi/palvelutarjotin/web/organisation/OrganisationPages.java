package fi.palvelutarjotin.web.organisation;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.listing.OrganisationListings;
import fi.palvelutarjotin.catalog.listing.OrganisationListings.Named;
import fi.palvelutarjotin.catalog.organisation.Organisation;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.listing.ContactLinks;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.search.Counts;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an organisation's pages. */
@Singleton
final class OrganisationPages {

    static final int SIZE = 20;

    /** A sentence that names more is not read. */
    private static final int MUNICIPALITIES_NAMED = 12;

    /** Fewer are seen at a glance. */
    private static final int LEAST_SEARCHED = 2;

    private final Listings listings;
    private final OrganisationListings outline;
    private final CatalogueSearch search;
    private final Labels labels;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final Clock clock;

    OrganisationPages(
            Listings listings,
            OrganisationListings outline,
            CatalogueSearch search,
            Labels labels,
            WordsOf wordsOf,
            Frames frames,
            Clock clock) {
        this.listings = listings;
        this.outline = outline;
        this.search = search;
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.clock = clock;
    }

    /** What stands on one page of the list. */
    private record Listed(long total, int page, int last, List<OrganisationPage.Entry> entries) {}

    /**
     * A page of what the organisation arranges, under what is told of it.
     *
     * @param typed words to search its listings for; empty for all of them
     * @param asked from 1; past the last page, the last one is given
     */
    OrganisationPage of(Organisation organisation, String typed, int asked, Language reader) {
        var words = wordsOf.language(reader);
        var content = organisation.content();
        var name = Objects.requireNonNull(Shown.of(content.name(), reader));
        var description = content.description().bestFor(reader);
        var all = outline.listNames(organisation.id());
        var listed = typed.isEmpty() ? all(all, asked, words) : found(organisation.id(), typed, asked, words);
        var page = listed.page();
        var last = listed.last();
        Function<Integer, Function<Language, String>> address =
                number -> language -> address(organisation, typed, number, language);
        var heading = typed.isEmpty() ? name.text() : typed + " – " + name.text();
        return new OrganisationPage(
                frames.of(
                        reader,
                        page == 1 ? heading : heading + " – " + words.text("search.count.page", page, last),
                        address.apply(page)),
                name,
                words.text("organisation.kind." + content.kind().code()),
                content.businessId(),
                description
                        .map(text -> Arrays.asList(text.text().split("\n\n")))
                        .orElse(List.of()),
                description
                        .map(text -> Shown.otherThan(reader, text.language()))
                        .orElse(null),
                ContactLinks.of(content.contacts(), reader),
                municipalities(organisation, words),
                count(all.size(), typed, listed.total(), words),
                all.size() < LEAST_SEARCHED && typed.isEmpty() ? null : search(organisation, typed, reader),
                listed.entries(),
                new OrganisationPage.Pages(
                        page > 1 ? address.apply(page - 1).apply(reader) : null,
                        page < last ? address.apply(page + 1).apply(reader) : null,
                        last > 1 ? words.text("search.count.page", page, last) : null));
    }

    private static @Nullable String count(int all, String typed, long found, Words words) {
        if (!typed.isEmpty()) {
            return Counts.results(words, found);
        }
        return all == 0 ? null : words.text("organisation.count", all);
    }

    private static String address(Organisation organisation, String typed, int page, Language language) {
        var query = SearchState.start(language).withWords(typed).withPage(page).toPageQuery();
        return Addresses.organisation(language, organisation.id().toString()) + (query.isEmpty() ? "" : "?" + query);
    }

    private static OrganisationPage.Search search(Organisation organisation, String typed, Language reader) {
        var everywhere = SearchState.start(reader).withWords(typed);
        return new OrganisationPage.Search(
                Addresses.organisation(reader, organisation.id().toString()),
                typed,
                Addresses.search(reader, of(organisation.id(), everywhere).toPageQuery()),
                typed.isEmpty() ? null : Addresses.search(reader, everywhere.toPageQuery()));
    }

    private static SearchState of(UUID organisation, SearchState state) {
        return state.withConditions(state.conditions().withOrganisation(organisation));
    }

    private static int last(long total) {
        return (int) Math.clamp((total + SIZE - 1) / SIZE, 1, SearchRequest.DEEPEST_HIT / SIZE);
    }

    private Listed all(List<Named> all, int asked, Words words) {
        var last = last(all.size());
        var page = Math.clamp(asked, 1, last);
        return new Listed(all.size(), page, last, entries(all, page, words));
    }

    private Listed found(UUID organisation, String typed, int asked, Words words) {
        var state = of(organisation, SearchState.start(words.language()).withWords(typed));
        var page = Math.min(asked, SearchRequest.DEEPEST_HIT / SIZE);
        var found = search.search(state.withPage(page).toRequest());
        var last = last(found.total());
        if (page > last) {
            page = last;
            found = search.search(state.withPage(page).toRequest());
        }
        var entries = found.hits().stream()
                .map(hit -> hit.listing())
                .map(listing -> entry(
                        listing.id(), listing.name(), listing.summary(), listing.kind(), listing.schedule(), words))
                .toList();
        return new Listed(found.total(), page, last, entries);
    }

    private @Nullable String municipalities(Organisation organisation, Words words) {
        var codes = outline.listMunicipalities(organisation.id());
        if (codes.isEmpty()) {
            return null;
        }
        var named = codes.stream()
                .limit(MUNICIPALITIES_NAMED)
                .map(code -> labels.municipality(code, words))
                .sorted(Collator.getInstance(words.language().locale()))
                .collect(Collectors.joining(", "));
        return codes.size() <= MUNICIPALITIES_NAMED
                ? named
                : words.text("organisation.municipalities.more", named, codes.size() - MUNICIPALITIES_NAMED);
    }

    /** By name as the reader's language orders letters; what is called the same keeps its place by its id. */
    private List<OrganisationPage.Entry> entries(List<Named> all, int page, Words words) {
        var collator = Collator.getInstance(words.language().locale());
        var ids = all.stream()
                .sorted(Comparator.comparing((Named one) -> name(one, words), collator)
                        .thenComparing(Named::id))
                .skip((long) (page - 1) * SIZE)
                .limit(SIZE)
                .map(Named::id)
                .toList();
        var read = listings.list(ids).stream()
                .filter(Listing::published)
                .collect(Collectors.toMap(Listing::id, Function.identity()));
        return ids.stream()
                .map(read::get)
                .filter(Objects::nonNull)
                .map(listing -> entry(listing, words))
                .toList();
    }

    private static String name(Named listing, Words words) {
        return listing.name()
                .bestFor(words.language())
                .map(LocalizedText.Spoken::text)
                .orElse("");
    }

    private OrganisationPage.Entry entry(Listing listing, Words words) {
        var content = listing.content();
        return entry(
                listing.id().toString(), content.name(), content.summary(), content.kind(), content.schedule(), words);
    }

    private OrganisationPage.Entry entry(
            String id, LocalizedText name, LocalizedText summary, ListingKind kind, Schedule schedule, Words words) {
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        return new OrganisationPage.Entry(
                Objects.requireNonNull(Shown.of(name, words.language())),
                Addresses.listing(words.language(), id),
                Shown.of(summary, words.language()),
                words.text("kind." + kind.code()),
                schedule.next(now).map(new Times(words)::once).orElse(null));
    }
}
