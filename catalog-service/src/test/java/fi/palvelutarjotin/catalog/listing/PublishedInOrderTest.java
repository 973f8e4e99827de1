package fi.palvelutarjotin.catalog.listing;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.fi;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.PublishedInOrder.After;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder.Asked;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder.Match;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder.Name;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder.PlaceOf;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.source.Intake;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.catalog.source.Sources;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** Whatever is asked and however large a page is: leafing gives what a look at every listing gives, each once. */
class PublishedInOrderTest {

    private static final Source SOURCE = new Source("test", "csv", "nowhere", null, 10);
    private static final List<String> NAMES =
            List.of("Kuoro", "kuorolaulu", "100 % liikuntaa", "Ruoka_apu", "Äitiryhmä");
    private static final List<String> ORGANISATIONS = List.of("0201256-6", "0116297-6", "2000000-8");
    private static final int LISTINGS = 40;

    private static final TestCatalogue CATALOGUE = TestCatalogue.start();
    private static final PublishedInOrder PUBLISHED = CATALOGUE.get(PublishedInOrder.class);
    private static final List<Listing> ALL = fill();

    private static List<Listing> fill() {
        CATALOGUE.get(Sources.class).register(SOURCE);
        try (var run = CATALOGUE.get(Intake.class).begin(SOURCE).orElseThrow()) {
            for (var number = 0; number < LISTINGS; number++) {
                var organisation = ORGANISATIONS.get(number % ORGANISATIONS.size());
                run.accept(accepted("l" + number, content(number), association("Ry " + organisation, organisation)));
            }
            run.finishSnapshot(true);
        }
        var found = new ArrayList<Listing>();
        CATALOGUE.get(Listings.class).forEachPublished(found::add);
        // As the database orders ids.
        found.sort(Comparator.comparing(listing -> listing.id().toString()));
        return found;
    }

    @AfterContainer
    static void stop() {
        CATALOGUE.close();
    }

    private static ListingContent content(int number) {
        var places = IntStream.range(0, number % 4)
                .mapToObj(place -> new Place(
                        fi(NAMES.get((number + place) % NAMES.size())),
                        LocalizedText.EMPTY,
                        null,
                        null,
                        "858",
                        null,
                        Set.of()))
                .toList();
        return ListingContent.draft(
                        ListingKind.values()[number % ListingKind.values().length],
                        fi(NAMES.get(number % NAMES.size()) + (number % 7 == 0 ? "" : " " + number)))
                .places(places)
                .content();
    }

    @Provide
    Arbitrary<Asked> asked() {
        var names = Arbitraries.of("kuoro", "KUORO", "100 %", "%", "_", "\\", "Ruoka_", "äiti", "liik", "'", "")
                .flatMap(text -> Arbitraries.of(Match.class).map(match -> new Name(text, match)))
                .injectNull(0.4);
        var organisations = Arbitraries.lazy(() -> Arbitraries.of(ALL.stream()
                        .map(PublishedInOrderTest::organisation)
                        .distinct()
                        .toList()))
                .injectNull(0.5);
        var kinds = Arbitraries.of(ListingKind.class).set().ofMaxSize(2);
        return Combinators.combine(
                        names, organisations, kinds, Arbitraries.integers().between(1, 9))
                .as((name, organisation, some, size) ->
                        new Asked(Set.of(), organisation, name, Set.of(), some, null, null, null, size));
    }

    @Property(tries = 60)
    void leafingThroughListingsGivesEachOnce(@ForAll("asked") Asked asked) {
        var given = new ArrayList<UUID>();
        for (var page = PUBLISHED.listings(asked);
                !page.isEmpty();
                page = PUBLISHED.listings(behind(asked, new After(given.getLast(), 0)))) {
            assertThat(page).hasSizeLessThanOrEqualTo(asked.size());
            given.addAll(page);
        }
        assertThat(given)
                .isEqualTo(ALL.stream()
                        .filter(listing -> isAsked(asked, listing))
                        .filter(listing ->
                                isNamed(asked.name(), listing.content().name()))
                        .map(Listing::id)
                        .toList());
    }

    @Property(tries = 60)
    void leafingThroughPlacesGivesEachOnce(@ForAll("asked") Asked asked) {
        var given = new ArrayList<PlaceOf>();
        for (var page = PUBLISHED.places(asked); !page.isEmpty(); page = PUBLISHED.places(behind(asked, last(given)))) {
            given.addAll(page);
        }
        assertThat(given)
                .isEqualTo(ALL.stream()
                        .filter(listing -> isAsked(asked, listing))
                        .flatMap(listing -> places(asked, listing))
                        .toList());
    }

    @Property(tries = 20)
    void leafingThroughOrganisationsGivesEachOnce(@ForAll @IntRange(min = 1, max = 4) int size) {
        var asked = new Asked(Set.of(), null, null, Set.of(), Set.of(), null, null, null, size);
        var given = new ArrayList<UUID>();
        for (var page = PUBLISHED.organisations(asked); !page.isEmpty(); ) {
            page.forEach(one -> given.add(one.organisation().id()));
            page = PUBLISHED.organisations(behind(asked, new After(given.getLast(), 0)));
        }
        assertThat(given)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ALL.stream()
                        .map(PublishedInOrderTest::organisation)
                        .distinct()
                        .toList());
    }

    private static Stream<PlaceOf> places(Asked asked, Listing listing) {
        var places = listing.content().places();
        return IntStream.range(0, places.size())
                .filter(number -> isNamed(asked.name(), places.get(number).name()))
                .mapToObj(number -> new PlaceOf(listing.id(), number));
    }

    private static After last(List<PlaceOf> given) {
        return new After(given.getLast().listing(), given.getLast().place());
    }

    private static Asked behind(Asked asked, After after) {
        return new Asked(
                asked.ids(),
                asked.organisation(),
                asked.name(),
                asked.themes(),
                asked.kinds(),
                asked.from(),
                asked.before(),
                after,
                asked.size());
    }

    private static boolean isAsked(Asked asked, Listing listing) {
        return (asked.organisation() == null || asked.organisation().equals(organisation(listing)))
                && (asked.kinds().isEmpty()
                        || asked.kinds().contains(listing.content().kind()));
    }

    private static boolean isNamed(@Nullable Name name, LocalizedText text) {
        if (name == null) {
            return true;
        }
        var wanted = name.text().toLowerCase(Locale.ROOT);
        return text.texts().values().stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .anyMatch(each -> switch (name.match()) {
                    case BEGINS -> each.startsWith(wanted);
                    case CONTAINS -> each.contains(wanted);
                    case EQUALS -> each.equals(wanted);
                });
    }

    private static UUID organisation(Listing listing) {
        return Objects.requireNonNull(listing.organisation()).id();
    }
}
