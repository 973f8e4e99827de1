package fi.palvelutarjotin.catalog.source;

import static fi.palvelutarjotin.catalog.testing.SampleListings.JARVENPAA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.TUUSULA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static fi.palvelutarjotin.catalog.testing.SampleListings.fi;
import static fi.palvelutarjotin.catalog.testing.SampleListings.in;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final Source LAHELLA = new Source("lahella", "lahella", "a file", null, 10);
    private static final Source CITY = new Source("city", "linkedevents", "another file", null, 20);

    private TestCatalogue catalogue;
    private Intake intake;

    @BeforeEach
    void start() {
        catalogue = TestCatalogue.start();
        intake = catalogue.get(Intake.class);
        catalogue.get(Sources.class).register(LAHELLA);
        catalogue.get(Sources.class).register(CITY);
    }

    @AfterEach
    void stop() {
        catalogue.close();
    }

    @Test
    void theSameFeedTwiceChangesNothing() {
        var feed = List.of(
                accepted("1", draft("Tuolijumppa").content()),
                accepted("2", draft("Kuoro").content()));
        var first = snapshot(LAHELLA, feed);
        var before = published();

        var second = snapshot(LAHELLA, feed);

        assertThat(first.counts().added()).isEqualTo(2);
        assertThat(second.counts().unchanged()).isEqualTo(2);
        assertThat(second.counts().read()).isEqualTo(2);
        assertThat(published())
                .usingRecursiveComparison()
                .ignoringFields("confirmed")
                .isEqualTo(before);
    }

    @Test
    void aChangedRecordChangesItsListingAndKeepsItsId() {
        snapshot(LAHELLA, List.of(accepted("1", draft("Tuolijumppa").content())));
        var id = published().getFirst().id();

        var run = snapshot(
                LAHELLA, List.of(accepted("1", draft("Tuolijumppa seniorille").content())));

        assertThat(run.counts().changed()).isEqualTo(1);
        assertThat(published()).singleElement().satisfies(listing -> {
            assertThat(listing.id()).isEqualTo(id);
            assertThat(listing.content().name()).isEqualTo(fi("Tuolijumppa seniorille"));
        });
    }

    @Test
    void aListingIsFoundByWhatItsSourceCallsItAsLongAsThatTellsIt() {
        snapshot(LAHELLA, List.of(accepted("a/1", draft("Tuolijumppa").content())));
        var listings = catalogue.get(Listings.class);

        assertThat(listings.findPublished(new Listing.SourceReference(LAHELLA.name(), "a/1")))
                .contains(published().getFirst());
        assertThat(listings.findPublished(new Listing.SourceReference(CITY.name(), "a/1")))
                .isEmpty();
        snapshot(LAHELLA, List.of(new FeedRecord.Unpublished("a/1", "raw", "A draft")));
        assertThat(listings.findPublished(new Listing.SourceReference(LAHELLA.name(), "a/1")))
                .isEmpty();
    }

    @Test
    void everyRecordReadIsCountedOnceAndTheRejectedAreKept() {
        var run = snapshot(
                LAHELLA,
                List.of(
                        accepted("1", draft("Tuolijumppa").content()),
                        accepted("1", draft("Sama tunniste").content()),
                        new FeedRecord.Unpublished("2", "raw", "A draft"),
                        new FeedRecord.Rejected("row 7", "rikki;rivi", "No name", "the cell is empty")));

        assertThat(run.counts().read()).isEqualTo(4);
        assertThat(run.counts().reasons())
                .containsEntry("A draft", 1)
                .containsEntry("No name", 1)
                .containsEntry("The id was already given in this feed", 1);
        assertThat(catalogue.get(Sources.class).listRejections(run.id()))
                .extracting(Rejection::recordId, Rejection::reason, Rejection::raw)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", "The id was already given in this feed", "raw of 1"),
                        org.assertj.core.groups.Tuple.tuple("row 7", "No name", "rikki;rivi"));
    }

    @Test
    void aFeedCannotMakeAReportThatNobodyCanReadAgain() {
        try (var run = intake.begin(LAHELLA).orElseThrow()) {
            for (var i = 0; i < 3 * RunCounts.MOST_KINDS; i++) {
                run.unknownCode("codes", "\ud800 " + i);
            }
            run.accept(new FeedRecord.Unpublished("1", "{}", "Not published: " + "x".repeat(100_000)));
            run.accept(new FeedRecord.Rejected("2", "{}", "\udc00", "y".repeat(100_000)));
            run.breakOff("z".repeat(100_000));
        }
        var report = catalogue.get(Sources.class).findLatestRun(LAHELLA.name()).orElseThrow();
        assertThat(report.counts().unknownCodes())
                .hasSize(RunCounts.MOST_KINDS + 1)
                .containsEntry(RunCounts.OTHERS, 2 * RunCounts.MOST_KINDS);
        assertThat(report.counts().reasons().keySet()).hasSize(2).allMatch(reason -> reason.length() <= 200);
        assertThat(report.message()).hasSize(1_000);
    }

    @Test
    void aBrokenRunDoesNotGoOnWhenTheSourceIsNowElsewhere() {
        try (var run = intake.begin(LAHELLA).orElseThrow()) {
            run.checkpoint("page 2");
            run.breakOff("The server went silent.");
        }
        catalogue.get(Sources.class).register(new Source("lahella", "lahella", "a newer file", null, 10));
        try (var run = intake.begin(LAHELLA).orElseThrow()) {
            assertThat(run.resumedFrom()).isEmpty();
        }
    }

    @Test
    void aRecordThatBreaksTheCataloguesRulesIsRejectedAloneAndNotWithItsNeighbours() {
        var run = snapshot(
                LAHELLA,
                List.of(
                        accepted("1", draft("Hyvä").content()),
                        accepted(
                                "2",
                                draft("Outo").themes(Set.of("no-such-theme")).content()),
                        accepted("3", draft("Hyvä sekin").content())));

        assertThat(run.counts().added()).isEqualTo(2);
        assertThat(run.counts().rejected()).isEqualTo(1);
        assertThat(names()).containsExactlyInAnyOrder("Hyvä", "Hyvä sekin");
    }

    @Test
    void aRecordThatIsBrokenNowStaysAsItWasWhenItWasFine() {
        snapshot(LAHELLA, List.of(accepted("1", draft("Tuolijumppa").content())));

        snapshot(LAHELLA, List.of(new FeedRecord.Rejected("1", "{}", "No name", null)));

        assertThat(names()).containsExactly("Tuolijumppa");
    }

    @Test
    void whatHasVanishedFromAWholeReadingIsWithdrawnAndComesBackUnderTheSameId() {
        var both = List.of(
                accepted("1", draft("Tuolijumppa").content()),
                accepted("2", draft("Kuoro").content()));
        snapshot(LAHELLA, both);
        var before = ids();

        var run = snapshot(LAHELLA, both.subList(0, 1));
        assertThat(run.counts().vanished()).isEqualTo(1);
        assertThat(names()).containsExactly("Tuolijumppa");

        snapshot(LAHELLA, both);
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void aFeedThatSuddenlyShrinksIsHeldUntilAPersonConfirms() {
        var many = IntStream.range(0, 40)
                .mapToObj(i -> accepted("" + i, draft("Ryhmä " + i).content()))
                .toList();
        snapshot(LAHELLA, many);

        var held = snapshot(LAHELLA, many.subList(0, 10));
        assertThat(held.status()).isEqualTo(FeedRun.Status.HELD);
        assertThat(held.message()).contains("30 of 40").contains("--confirm");
        assertThat(published()).hasSize(40);

        try (var run = intake.begin(LAHELLA).orElseThrow()) {
            many.subList(0, 10).forEach(run::accept);
            assertThat(run.finishSnapshot(true).counts().vanished()).isEqualTo(30);
        }
        assertThat(published()).hasSize(10);
    }

    @Test
    void aRunThatBrokeOffRemovesNothingAndGoesOnWhereItStopped() {
        var feed = List.of(
                accepted("1", draft("Tuolijumppa").content()),
                accepted("2", draft("Kuoro").content()));
        snapshot(LAHELLA, feed);

        try (var run = intake.begin(LAHELLA).orElseThrow()) {
            run.accept(feed.getFirst());
            run.checkpoint("page 2");
            run.breakOff("The server went silent.");
        }
        assertThat(names()).hasSize(2);

        try (var run = intake.begin(LAHELLA).orElseThrow()) {
            assertThat(run.resumedFrom()).contains("page 2");
            run.accept(feed.getLast());
            var finished = run.finishSnapshot(false);
            assertThat(finished.counts().read()).isEqualTo(2);
            assertThat(finished.counts().vanished()).isZero();
        }
    }

    @Test
    void aSourceThatHasMovedIsNotAskedForChangesSinceItWasElsewhere() {
        snapshot(CITY, List.of(accepted("1", draft("Tuolijumppa").content())));
        var sources = catalogue.get(Sources.class);
        assertThat(sources.findLastDone(CITY.name())).isPresent();

        sources.register(new Source(CITY.name(), CITY.format(), "another address", null, CITY.precedence()));

        assertThat(sources.findLastDone(CITY.name())).isEmpty();
    }

    @Test
    void aSourceHasOneRunAtATime() {
        try (var run = intake.begin(LAHELLA).orElseThrow()) {
            assertThat(intake.begin(LAHELLA)).isEmpty();
            assertThat(run.counts().read()).isZero();
        }
        assertThat(intake.begin(LAHELLA)).isPresent().get().satisfies(IntakeRun::close);
    }

    @Test
    void theSameActivityFromTwoSourcesIsOneListingAndTheTrustedSourceSpeaksFirst() {
        var organisation = association("Tuusulan liikkujat ry", "9000000-3");
        snapshot(CITY, List.of(accepted("c1", in(TUUSULA, "Kirkkotie 1", "Tuolijumppa!"), organisation)));
        snapshot(LAHELLA, List.of(accepted("l1", in(TUUSULA, "Kirkkotie  1", "TUOLIJUMPPA"), organisation)));

        assertThat(published()).singleElement().satisfies(listing -> {
            assertThat(listing.content().name()).isEqualTo(fi("TUOLIJUMPPA"));
            assertThat(listing.sources())
                    .containsExactly(
                            new Listing.SourceReference("lahella", "l1"), new Listing.SourceReference("city", "c1"));
        });
    }

    @Test
    void theSameNameElsewhereOrTwiceInOneFeedIsNotTheSameActivity() {
        var organisation = association("Tuusulan liikkujat ry", "9000000-3");
        snapshot(
                CITY,
                List.of(
                        accepted("c1", in(TUUSULA, "Kirkkotie 1", "Tuolijumppa"), organisation),
                        accepted("c2", in(TUUSULA, "Kirkkotie 1", "Tuolijumppa"), organisation)));
        snapshot(LAHELLA, List.of(accepted("l1", in(JARVENPAA, "Kirkkotie 1", "Tuolijumppa"), organisation)));

        assertThat(published()).hasSize(3);
    }

    @Test
    void whenOneOfTwoSourcesLosesTheActivityTheOtherStillTellsIt() {
        var organisation = association("Tuusulan liikkujat ry", "9000000-3");
        snapshot(CITY, List.of(accepted("c1", in(TUUSULA, "Kirkkotie 1", "Tuolijumppa"), organisation)));
        snapshot(LAHELLA, List.of(accepted("l1", in(TUUSULA, "Kirkkotie 1", "Tuolijumppa"), organisation)));

        snapshot(LAHELLA, List.of());

        assertThat(published())
                .singleElement()
                .satisfies(listing ->
                        assertThat(listing.sources()).containsExactly(new Listing.SourceReference("city", "c1")));
    }

    private FeedRun snapshot(Source source, List<FeedRecord> records) {
        try (var run = intake.begin(source).orElseThrow()) {
            records.forEach(run::accept);
            return run.finishSnapshot(false);
        }
    }

    private List<Listing> published() {
        var listings = new ArrayList<Listing>();
        catalogue.get(Listings.class).forEachPublished(listings::add);
        return listings;
    }

    private List<String> names() {
        return published().stream()
                .map(listing -> listing.content().name().in(Language.FI).orElseThrow())
                .toList();
    }

    private Set<UUID> ids() {
        return published().stream().map(Listing::id).collect(Collectors.toSet());
    }
}
