package fi.palvelutarjotin.web.referral;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.in;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.AccountSite;
import fi.palvelutarjotin.web.account.Visitor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a referral is offered, and for how many activities at once. */
class ReferOfferTest {

    private static final int LISTINGS = Handover.MOST_TARGETS + 2;

    private static AccountSite site;
    private static List<String> listings;
    private static Visitor nurse;
    private static Visitor secretary;

    @BeforeAll
    static void start() {
        site = AccountSite.start(Map.of(
                "palvelutarjotin.site.base-address", "http://127.0.0.1",
                "palvelutarjotin.mail.host", "127.0.0.1",
                "palvelutarjotin.mail.port", 1,
                "palvelutarjotin.mail.security", "none",
                "palvelutarjotin.mail.from", "palvelutarjotin@example.fi"));
        var index = site.site.index();
        var records = new ArrayList<FeedRecord>();
        for (var i = 0; i < LISTINGS; i++) {
            records.add(accepted(
                    "a" + i,
                    in(SampleListings.TUUSULA, "Tie " + i, "Kuoro " + i),
                    association("Sävel ry", "0201256-6")));
        }
        index.take(records);
        index.catchUp();
        listings = index.search("Kuoro").hits().stream()
                .map(hit -> hit.listing().id())
                .toList();
        assertThat(listings).hasSize(LISTINGS);
        var organisation = Objects.requireNonNull(site.get(Listings.class)
                        .findPublished(UUID.fromString(listings.getFirst()))
                        .orElseThrow()
                        .organisation())
                .id();
        site.get(Receivers.class).addOrganisation(organisation, "Sävel ry", Language.FI, "savel@example.fi");
        nurse = site.signedIn(site.setUp(Role.PROFESSIONAL, "Tuusulan terveysasema"));
        secretary = site.signedIn(site.setUp(Role.ORGANISATION_MEMBER, organisation.toString()));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void onlyWhoMayReferIsOfferedAReferral() {
        for (var address : List.of("/fi/listing/" + listings.getFirst(), tray(3))) {
            assertThat(offers(nurse, address))
                    .as(address)
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("Tee lähete");
            assertThat(offers(secretary, address))
                    .as(address)
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("Pyydä");
            assertThat(offers(site.visitor(), address))
                    .as(address)
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("Pyydä");
        }
    }

    @Test
    void whatIsOfferedIsThere() {
        for (var who : List.of(nurse, secretary, site.visitor())) {
            for (var link : who.open(tray(3)).page().select(".offer a").eachAttr("href")) {
                assertThat(who.open(link).status()).as(link).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fi|Lähetteeseen mahtuu 10 toimintaa|Pyyntöön mahtuu 10 toimintaa
            sv|En remiss rymmer 10 aktiviteter|En begäran rymmer 10 aktiviteter
            en|A referral takes 10 activities|A request takes 10 activities
            se|Sáddagirjái čáhket 10 doaimma|Bivdagii čáhket 10 doaimma
            """)
    void aTrayOfTooManyForOneReferralSaysWhatToDo(String language, String referral, String request) {
        var full = tray(Handover.MOST_TARGETS).replace("/fi/", "/" + language + "/");
        assertThat(offers(nurse, full)).hasSize(2);
        var over = tray(Handover.MOST_TARGETS + 1).replace("/fi/", "/" + language + "/");
        assertThat(offers(nurse, over)).isEmpty();
        assertThat(sentence(nurse, over)).startsWith(referral);
        assertThat(sentence(site.visitor(), over)).startsWith(request);
        assertThat(sentence(nurse, over).split(" ")).hasSizeLessThanOrEqualTo(15);
        assertThat(sentence(nurse, full)).isEmpty();
    }

    @Test
    void whoAsksAboutMoreIsToldThatTheOthersAreLeftOut() {
        var asked = listings.stream().map(id -> "listing=" + id).collect(Collectors.joining("&"));
        var request = site.visitor().open("/fi/request?" + asked);
        assertThat(request.page().select(".notice").text())
                .contains("Pyyntöön mahtuu 10 toimintaa; muut on jätetty pois.");
        nurse.open("/fi/refer?danger=no&" + asked);
        assertThat(nurse.page().select(".notice").text())
                .contains("Lähetteeseen mahtuu 10 toimintaa; muut on jätetty pois.");
        nurse.open("/fi/refer?danger=no&listing=" + listings.getFirst());
        assertThat(nurse.page().select(".notice").text()).doesNotContain("mahtuu");
    }

    private static List<String> offers(Visitor who, String address) {
        who.open(address);
        assertThat(who.status()).as(address).isEqualTo(200);
        return who.page().select(".offer a").eachText();
    }

    private static String sentence(Visitor who, String address) {
        return who.open(address).page().select(".tray__content > .notice").text();
    }

    /** A tray with so many on it. */
    private static String tray(int lines) {
        return "/fi/tray?l="
                + listings.stream().limit(lines).map(ReferOfferTest::code).collect(Collectors.joining("."));
    }

    private static String code(String listing) {
        var id = UUID.fromString(listing);
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
