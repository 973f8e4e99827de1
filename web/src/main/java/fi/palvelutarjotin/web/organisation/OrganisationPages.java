package fi.palvelutarjotin.web.organisation;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.listing.OrganisationListings;
import fi.palvelutarjotin.catalog.listing.OrganisationListings.Named;
import fi.palvelutarjotin.catalog.organisation.Organisation;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.listing.ContactLinks;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an organisation's pages. */
@Singleton
final class OrganisationPages {

    static final int SIZE = 20;

    /** A sentence that names more is not read. */
    private static final int MUNICIPALITIES_NAMED = 12;

    private final Listings listings;
    private final OrganisationListings outline;
    private final Labels labels;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final Clock clock;

    OrganisationPages(
            Listings listings,
            OrganisationListings outline,
            Labels labels,
            WordsOf wordsOf,
            Frames frames,
            Clock clock) {
        this.listings = listings;
        this.outline = outline;
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * A page of what the organisation arranges, under what is told of it.
     *
     * @param asked from 1; past the last page, the last one is given
     */
    OrganisationPage of(Organisation organisation, int asked, Language reader) {
        var words = wordsOf.language(reader);
        var content = organisation.content();
        var name = Objects.requireNonNull(Shown.of(content.name(), reader));
        var description = content.description().bestFor(reader);
        var all = outline.listNames(organisation.id());
        var last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        var page = Math.clamp(asked, 1, last);
        Function<Integer, Function<Language, String>> address = number -> language ->
                Addresses.organisation(language, organisation.id().toString()) + (number == 1 ? "" : "?page=" + number);
        return new OrganisationPage(
                frames.of(
                        reader,
                        page == 1
                                ? name.text()
                                : words.text(
                                        "search.pageTitle", name.text(), words.text("search.count.page", page, last)),
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
                all.isEmpty() ? null : words.text("organisation.count", all.size()),
                entries(all, page, words),
                new OrganisationPage.Pages(
                        page > 1 ? address.apply(page - 1).apply(reader) : null,
                        page < last ? address.apply(page + 1).apply(reader) : null,
                        last > 1 ? words.text("search.count.page", page, last) : null));
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
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        return new OrganisationPage.Entry(
                Objects.requireNonNull(Shown.of(content.name(), words.language())),
                Addresses.listing(words.language(), listing.id().toString()),
                Shown.of(content.summary(), words.language()),
                words.text("kind." + content.kind().code()),
                content.schedule().next(now).map(new Times(words)::once).orElse(null));
    }
}
