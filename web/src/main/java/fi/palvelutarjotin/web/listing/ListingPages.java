package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.source.SourceNames;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.query.SearchState;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a listing into its page. */
@Singleton
final class ListingPages {

    private final Labels labels;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final SourceNames sourceNames;
    private final RouteSettings routes;
    private final StructuredData structured;
    private final Clock clock;

    ListingPages(
            Labels labels,
            WordsOf wordsOf,
            Frames frames,
            SourceNames sourceNames,
            RouteSettings routes,
            StructuredData structured,
            Clock clock) {
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.sourceNames = sourceNames;
        this.routes = routes;
        this.structured = structured;
        this.clock = clock;
    }

    ListingPage of(Listing listing, List<IndexedListing> similar, Visit visit) {
        var reader = visit.reader();
        var address = Addresses.listing(reader, listing.id().toString());
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        var words = wordsOf.language(reader);
        var content = listing.content();
        var name = Objects.requireNonNull(Shown.of(content.name(), reader));
        var organisation = listing.organisation();
        return new ListingPage(
                frames.of(
                                reader,
                                name.text(),
                                language ->
                                        Addresses.listing(language, listing.id().toString()))
                        .asking(visit.query()),
                name,
                name.lang() == null ? null : words.text("listing.otherLanguage", words.text("language." + name.lang())),
                marks(content, words),
                Shown.of(content.summary(), reader),
                paragraphs(content, reader),
                content.description()
                        .bestFor(reader)
                        .map(text -> Shown.otherThan(reader, text.language()))
                        .orElse(null),
                new WhenViews(words, now).of(content.schedule(), address + "/calendar.ics"),
                new WhereViews(labels, words, routes).of(content),
                new AccessViews(words).of(content.places(), visit.access(), address),
                forWhom(content, words),
                words.text("price." + content.price().kind().code()),
                Shown.of(content.price().details(), reader),
                signUp(content.registration(), words),
                names(FacetName.CONTENT_LANGUAGE, content.languages(), words),
                ContactLinks.of(contacts(listing), reader),
                organisation == null
                        ? null
                        : new ListingPage.Organiser(
                                Objects.requireNonNull(
                                        Shown.of(organisation.content().name(), reader)),
                                Addresses.organisation(reader, organisation.id().toString())),
                themes(content, words),
                content.keywords().stream()
                        .map(keyword -> Shown.of(keyword, reader))
                        .filter(Objects::nonNull)
                        .toList(),
                new SimilarViews(labels, words).of(content, similar),
                listing.sources().stream()
                        .map(source -> sourceNames.of(source.source(), reader))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                words.text("listing.checked", new Times(words).date(listing.confirmed())),
                ShareViews.of(name.text(), visit.site() + address),
                address + "/report",
                structured.of(listing, visit, now));
    }

    /** There is always somebody to ask, if only the organisation tells how to reach it. */
    private static List<Contact> contacts(Listing listing) {
        var own = listing.content().contacts();
        var organisation = listing.organisation();
        return own.isEmpty() && organisation != null ? organisation.content().contacts() : own;
    }

    private List<String> marks(ListingContent content, Words words) {
        var marks = new ArrayList<String>();
        marks.add(words.text("kind." + content.kind().code()));
        content.channels().forEach(channel -> marks.add(words.text("channel." + channel.code())));
        return marks;
    }

    private static List<String> paragraphs(ListingContent content, Language reader) {
        return content.description().bestFor(reader).stream()
                .flatMap(text -> Arrays.stream(text.text().split("\n\n")))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    private List<String> forWhom(ListingContent content, Words words) {
        var whom = new ArrayList<>(names(FacetName.TARGET_GROUP, content.targetGroups(), words));
        var ages = ages(content.ages(), words);
        if (ages != null) {
            whom.add(ages);
        }
        return whom.isEmpty() ? List.of(words.text("listing.forWhom.all")) : whom;
    }

    private static @Nullable String ages(Ages ages, Words words) {
        if (ages.from() != null && ages.to() != null) {
            return words.text("listing.ages.between", ages.from(), ages.to());
        }
        if (ages.from() != null) {
            return words.text("listing.ages.from", ages.from());
        }
        return ages.to() == null ? null : words.text("listing.ages.to", ages.to());
    }

    private static ListingPage.SignUp signUp(Registration registration, Words words) {
        var need = switch (registration.need()) {
            case REQUIRED -> words.text("listing.registration.required");
            case NOT_REQUIRED -> words.text("listing.registration.notRequired");
            case UNKNOWN -> null;
        };
        return new ListingPage.SignUp(
                need,
                Shown.of(registration.instructions(), words.language()),
                webAddress(registration.url()),
                registration.email());
    }

    /** A feed must not be able to bring in a script. */
    private static @Nullable String webAddress(@Nullable String url) {
        return url != null && Contact.isWebAddress(url) ? url : null;
    }

    private List<String> names(FacetName facet, Set<String> codes, Words words) {
        return codes.stream().map(code -> labels.of(facet, code, words)).toList();
    }

    private List<ListingPage.Link> themes(ListingContent content, Words words) {
        var start = SearchState.start(words.language());
        return content.themes().stream()
                .map(code -> new ListingPage.Link(
                        labels.of(FacetName.THEME, code, words),
                        Addresses.search(
                                words.language(),
                                start.with(FacetName.THEME, code).toPageQuery()),
                        null))
                .toList();
    }
}
