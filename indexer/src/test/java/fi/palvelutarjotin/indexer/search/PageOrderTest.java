package fi.palvelutarjotin.indexer.search;

import static fi.palvelutarjotin.catalog.testing.SampleListings.JARVENPAA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.TUUSULA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static fi.palvelutarjotin.catalog.testing.SampleListings.fi;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingDraft;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageOrderTest {

    private static final String LARGE = "Liikkujat ry";
    private static final int MANY = 30;
    private static final int OTHERS = 5;
    private static final int OF_EACH_OTHER = 6;

    private final TestIndex index = TestIndex.start();
    private final List<FeedRecord> records = new ArrayList<>();

    @AfterEach
    void close() {
        index.close();
    }

    private void given(ListingDraft draft, @Nullable OrganisationContent organisation) {
        records.add(accepted("r" + records.size(), draft.content(), organisation));
    }

    private void taken() {
        index.take(records);
        index.catchUp();
    }

    /** Without being spread, the first page would be the large organisation's. */
    private void oneLargeOrganisationThatTellsMoreAndSomeOthers() {
        for (var i = 0; i < MANY; i++) {
            given(full("Jumppa"), association(LARGE, "9000000-3"));
        }
        for (var i = 0; i < OTHERS * OF_EACH_OTHER; i++) {
            given(draft("Jumppa"), small("Kylän liikkujat " + i % OTHERS));
        }
        taken();
    }

    private static OrganisationContent small(String name) {
        return OrganisationContent.named(fi(name), null, OrganisationKind.ASSOCIATION);
    }

    /** What it tells besides stands in no text that is searched. */
    private static ListingDraft full(String name) {
        return draft(name)
                .price(new Price(Price.Kind.FREE, LocalizedText.EMPTY))
                .channels(Set.of(Channel.HOME));
    }

    private List<SearchHit> hits(String words, SortOrder sort, int page, int size) {
        return index.search(new SearchRequest(words, Language.FI, Map.of(), sort, page, size))
                .hits();
    }

    private static boolean isOfTheLargeOne(SearchHit hit) {
        var organisation = hit.listing().organisation();
        return organisation != null && organisation.name().equals(fi(LARGE));
    }

    private static boolean isFull(SearchHit hit) {
        return hit.listing().price() == Price.Kind.FREE;
    }

    @Test
    void noOrganisationFillsAPageWhileOthersAreNearlyAsGood() {
        oneLargeOrganisationThatTellsMoreAndSomeOthers();

        assertThat(hits("jumppa", SortOrder.RELEVANCE, 1, 20).stream().filter(PageOrderTest::isOfTheLargeOne))
                .hasSize(Relevance.MOST_OF_ONE);
        assertThat(hits("jumppa", SortOrder.RELEVANCE, 2, 20).getFirst())
                .as("what was held back leads on the next page")
                .matches(PageOrderTest::isOfTheLargeOne);
    }

    @Test
    void theOrderIsTheSameInPagesOfAnySizeAndEveryHitIsOnOnePage() {
        oneLargeOrganisationThatTellsMoreAndSomeOthers();
        // More than are looked at once more.
        records.clear();
        for (var i = 0; i < 70; i++) {
            records.add(accepted("s" + i, draft("Jumppa").content(), small("Toinen väki")));
        }
        for (var i = 0; i < MANY + OTHERS * OF_EACH_OTHER; i++) {
            given(full("Jumppa " + i), association(LARGE, "9000000-3"));
        }
        taken();

        var whole = leafed(100);
        assertThat(whole).doesNotHaveDuplicates().hasSizeGreaterThan(Relevance.LOOKED_AT);
        assertThat(leafed(7)).isEqualTo(whole);
        assertThat(leafed(20)).isEqualTo(whole);
    }

    private List<String> leafed(int size) {
        var ids = new ArrayList<String>();
        for (var page = 1; ; page++) {
            var hits = hits("jumppa", SortOrder.RELEVANCE, page, size);
            if (hits.isEmpty()) {
                return ids;
            }
            hits.forEach(hit -> ids.add(hit.listing().id()));
        }
    }

    @Test
    void whoAsksForAnotherOrderGetsIt() {
        oneLargeOrganisationThatTellsMoreAndSomeOthers();

        assertThat(hits("jumppa", SortOrder.NAME, 1, 20))
                .as("equal names, the fuller first")
                .allMatch(PageOrderTest::isOfTheLargeOne);
    }

    @Test
    void whoAsksForAnOrganisationByItsNameGetsWhatItHas() {
        oneLargeOrganisationThatTellsMoreAndSomeOthers();

        assertThat(hits("liikkujat", SortOrder.RELEVANCE, 1, 20)).allMatch(PageOrderTest::isOfTheLargeOne);
    }

    @Test
    void whatIsAtHomeInTheChosenPlaceGoesBeforeWhatReachesThereWhoeverArrangesIt() {
        for (var i = 0; i < 8; i++) {
            given(draft("Jumppa").area(AreaServed.municipalities(Set.of(TUUSULA))), association(LARGE, "9000000-3"));
            given(
                    draft("Jumppa")
                            .area(AreaServed.municipalities(Set.of(JARVENPAA)))
                            .channels(Set.of(Channel.ONLINE)),
                    small("Kylän liikkujat " + i));
        }
        taken();

        var found = index.search("jumppa", Map.of(FacetName.PLACE, Set.of(TUUSULA)), SortOrder.RELEVANCE);

        assertThat(found.hits()).hasSize(16);
        assertThat(found.hits().subList(0, 8)).allMatch(PageOrderTest::isOfTheLargeOne);
    }

    @Test
    void ofEqualHitsThoseThatTellMoreComeFirst() {
        for (var i = 0; i < 6; i++) {
            given(draft("Kuoro"), null);
            given(full("Kuoro"), null);
        }
        taken();

        assertThat(hits("kuoro", SortOrder.RELEVANCE, 1, 6)).allMatch(PageOrderTest::isFull);
        assertThat(hits("kuoro", SortOrder.RELEVANCE, 2, 6)).noneMatch(PageOrderTest::isFull);
        assertThat(hits("", SortOrder.RELEVANCE, 1, 6)).allMatch(PageOrderTest::isFull);
    }

    @Test
    void ofEqualHitsThoseThatTheirSourceToldLatelyComeFirst() {
        for (var i = 0; i < 6; i++) {
            given(draft("Kuoro " + i), null);
        }
        index.take(records);
        index.get(Database.class).write(connection -> {
            try (var statement = connection.prepareStatement(
                    "update source_record set last_seen = now() - interval '3 years' where record_id in ('r0', 'r2', 'r4')")) {
                return statement.executeUpdate();
            }
        });
        index.catchUp();

        assertThat(index.names(index.search("kuoro")).subList(0, 3))
                .containsExactlyInAnyOrder("Kuoro 1", "Kuoro 3", "Kuoro 5");
    }

    @Test
    void tellingMoreDoesNotLiftWhatIsClearlyWorse() {
        given(draft("Kuoro"), null);
        given(full("Kyläilta").description(fi("Illan aluksi laulaa kuoro, sitten juodaan kahvia.")), small("Kylä"));
        taken();

        assertThat(index.names(index.search("kuoro"))).containsExactly("Kuoro", "Kyläilta");
    }
}
