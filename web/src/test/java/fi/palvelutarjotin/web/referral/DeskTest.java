package fi.palvelutarjotin.web.referral;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.in;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.AccountSite;
import fi.palvelutarjotin.web.account.Visitor;
import fi.palvelutarjotin.web.problem.CapturedLog;
import fi.palvelutarjotin.web.problem.Refusals;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A professional refers, an organisation and a link worker answer on their desks, and strangers find nothing. */
class DeskTest {

    private static AccountSite site;
    private static String listing;
    private static UUID linkWorkersDesk;
    private static AccountSite.Person nurse;
    private static AccountSite.Person secretary;
    private static AccountSite.Person linkWorker;

    @BeforeAll
    static void start() {
        site = AccountSite.start(Map.of(
                "palvelutarjotin.site.base-address", "https://palvelut.example.fi",
                "palvelutarjotin.mail.host", "127.0.0.1",
                "palvelutarjotin.mail.port", 1,
                "palvelutarjotin.mail.from", "palvelutarjotin@example.fi"));
        site.site
                .index()
                .take(List.of(
                        accepted(
                                "a",
                                in(SampleListings.TUUSULA, "Tie 1", "Kuoro"),
                                association("Sävel ry", "0201256-6")),
                        accepted(
                                "b",
                                in(SampleListings.TUUSULA, "Tie 2", "Kerho"),
                                association("Kerho ry", "0116297-6"))));
        site.site.index().catchUp();
        listing = listing("Kuoro");
        var organisation = organisation(listing);
        var receivers = site.get(Receivers.class);
        receivers.addOrganisation(UUID.fromString(organisation), "Sävel ry", Language.FI, "savel@example.fi");
        linkWorkersDesk = receivers.addMunicipality(
                ReceiverKind.LINK_WORKER, "858", "Tuusulan linkkihenkilö", Language.FI, "linkki@example.fi");
        nurse = site.setUp(Role.PROFESSIONAL, "Tuusulan terveysasema");
        secretary = site.setUp(Role.ORGANISATION_MEMBER, organisation);
        linkWorker = site.setUp(Role.LINK_WORKER, "858");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReferralIsAnsweredAndItsSenderHearsOfItOnlyWithLeave(boolean feedback) {
        var sender = site.signedIn(nurse);
        var id = refer(sender, "/fi/refer?listing=" + listing, feedback);

        var receiver = site.signedIn(secretary).open("/fi/desk/" + id);
        assertThat(receiver.page().select("main").text()).contains("Aino", "040 123 4567", "Haluaisin laulaa.");
        act(receiver, id, "receive");
        act(receiver, id, "reach");
        act(receiver, id, "end", "outcome", "takes-part");
        assertThat(receiver.page().select("main").text()).contains("Päättynyt").doesNotContain("Aino");

        var seen = sender.open("/fi/desk/" + id).page().select("main").text();
        assertThat(seen).doesNotContain("Aino", "040 123 4567");
        if (feedback) {
            assertThat(seen).contains("Päättynyt", "Asiakas osallistuu toimintaan.");
        } else {
            assertThat(seen).contains("Vastaanotettu").doesNotContain("Päättynyt", "Yhteys", "osallistuu");
        }
    }

    @Test
    void whetherAnybodyIsInDangerIsAskedFirst() {
        var sender = site.signedIn(nurse).open("/fi/refer?listing=" + listing);
        assertThat(sender.page().select("main h2").text()).isEqualTo("Onko joku välittömässä vaarassa?");
        assertThat(sender.page().select("#name")).isEmpty();
        sender.open("/fi/refer?listing=" + listing + "&danger=no&name=Aino");
        assertThat(sender.page().select("#name").attr("value"))
                .as("nothing of a person comes from an address")
                .isEmpty();
    }

    @Test
    void whatIsMissingIsToldAndWhatWasTypedIsKeptUntilItIsSentOnce() {
        var sender = site.signedIn(nurse).open("/fi/refer?danger=no&listing=" + listing);
        sender.fill("/check", "name", "Aino", "words", "131052-308T", "municipality", "Ei-mikään");
        assertThat(sender.status()).isEqualTo(422);
        assertThat(sender.page().select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#way-call", "#contact", "#words", "#municipality", "#how-told-to-sender")
                .allSatisfy(field -> assertThat(sender.page().select(field)).hasSize(1));
        sender.fill("/check", filled(false));
        assertThat(sender.title()).isEqualTo("Tarkista lähete");
        sender.fill("/edit");
        assertThat(sender.page().select("#contact").attr("value")).isEqualTo("0401234567");
        sender.fill("/check", filled(false));
        var toSend = sender.page();
        sender.fill("/send");
        assertThat(sender.title()).isEqualTo("Lähete on lähetetty");
        var again = new LinkedHashMap<String, String>();
        toSend.select("form[action$=/send] input[type=hidden]")
                .forEach(field -> again.put(field.attr("name"), field.val()));
        sender.post("/fi/refer/send", again);
        assertThat(sender.status()).as("the same form sent again").isEqualTo(303);
    }

    @Test
    void aLinkWorkerTakesWhatNamesNoActivity() {
        var sender = site.signedIn(nurse).open("/fi/desk");
        assertThat(sender.page()
                        .select("a[href=/fi/refer?desk=" + linkWorkersDesk + "]")
                        .text())
                .isEqualTo("Tuusulan linkkihenkilö");
        var id = refer(sender, "/fi/refer?desk=" + linkWorkersDesk, true);
        var receiver = site.signedIn(linkWorker).open("/fi/desk");
        assertThat(receiver.page().select("section[aria-labelledby=waiting]").text())
                .contains("Lähete linkkihenkilölle")
                .doesNotContain("Aino");
        act(receiver.open("/fi/desk/" + id), id, "take-up");
        assertThat(receiver.page().select(".referral__state").text()).contains("Käsittelyssä");
    }

    @Test
    void allOnATrayIsReferredAtOnce() {
        var tray = "/fi/tray?l=" + onTray(listing("Kerho")) + "." + onTray(listing);
        var seen = site.signedIn(nurse).open(tray).page().select(".offer__refer a");
        assertThat(seen.text()).isEqualTo("Tee lähete kaikista");
        assertThat(seen.attr("href")).isEqualTo("/fi/refer?listing=" + listing("Kerho") + "&listing=" + listing);
        assertThat(site.visitor().open(tray).page().select(".offer__refer"))
                .as("who has not signed in refers nobody")
                .isEmpty();
    }

    @Test
    void whatIsNotTheirsIsNotThere() {
        var id = refer(site.signedIn(nurse), "/fi/refer?listing=" + listing, false);
        var others = List.of(
                site.signedIn(site.setUp(Role.PROFESSIONAL, "Toinen asema")),
                site.signedIn(site.setUp(Role.ORGANISATION_MEMBER, organisation(listing("Kerho")))),
                site.signedIn(site.setUp(Role.LINK_WORKER, "186")));
        for (var other : others) {
            assertThat(other.open("/fi/desk/" + id).status()).isEqualTo(404);
            var token =
                    other.open("/fi/account").page().select("input[name=csrf]").attr("value");
            other.post("/fi/desk/" + id + "/move", Map.of("event", "receive", "version", "1", "csrf", token));
            assertThat(other.status()).isEqualTo(404);
        }
        var stranger = site.visitor().open("/fi/desk/" + id);
        assertThat(stranger.status()).isEqualTo(303);
        assertThat(stranger.answer().headers().firstValue("location").orElseThrow())
                .startsWith("/fi/sign-in");
        var member = site.signedIn(secretary);
        assertThat(member.open("/fi/refer?listing=" + listing).status())
                .as("an organisation refers nobody")
                .isEqualTo(404);
        member.post("/fi/desk/" + id + "/move", Map.of("event", "receive", "version", "1"));
        assertThat(member.status()).as("a form without its token").isEqualTo(403);
    }

    @Test
    void whoAsksForWhatIsNotTheirsIsNotedByTheirAccountOnly() {
        var id = refer(site.signedIn(nurse), "/fi/refer?listing=" + listing, false);
        var person = site.setUp(Role.PROFESSIONAL, "Toinen asema");
        var account =
                site.get(Accounts.class).findByMail(person.mail()).orElseThrow().id();
        var other = site.signedIn(person);
        try (var log = new CapturedLog(Refusals.class)) {
            other.open("/fi/desk/" + id);
            site.signedIn(nurse).open("/fi/desk/" + id);

            assertThat(log.lines())
                    .containsExactly(
                            "Refused: a referral that is not there for who asks, asked by the account " + account);
        }
    }

    @Test
    void whatIsLateStandsFirstAndIsMarked() {
        var sender = site.signedIn(nurse);
        refer(sender, "/fi/refer?listing=" + listing, false);
        site.clock.forward(Duration.ofDays(8));
        refer(site.signedIn(nurse), "/fi/refer?listing=" + listing, false);
        var lines = site.signedIn(secretary).open("/fi/desk").page().select("section[aria-labelledby=waiting] li");
        assertThat(lines.getFirst().select(".mark").text()).isEqualTo("Myöhässä");
        assertThat(lines.getLast().select(".mark")).isEmpty();
    }

    @Test
    void theDeskShowsOneStateAlone() {
        var person = site.setUp(Role.PROFESSIONAL, "Kolmas asema");
        var sender = site.signedIn(person);
        refer(sender, "/fi/refer?listing=" + listing, true);
        var id = refer(sender, "/fi/refer?listing=" + listing, true);
        assertThat(sender.page().select("#state")).as("all stand in one state").isEmpty();
        act(site.signedIn(secretary).open("/fi/desk/" + id), id, "receive");
        var all = sender.open("/fi/desk").page();
        assertThat(all.select("section[aria-labelledby=sent] li")).hasSize(2);
        assertThat(all.select("#state option").eachAttr("value")).containsExactly("", "sent", "received");
        var received = sender.open("/fi/desk?state=received").page();
        assertThat(received.select("section[aria-labelledby=sent] a").eachAttr("href"))
                .containsExactly("/fi/desk/" + id);
        assertThat(received.select("#state option[selected]").attr("value")).isEqualTo("received");
        assertThat(sender.open("/fi/desk?state=olematon").page().select("section[aria-labelledby=sent] li"))
                .hasSize(2);
    }

    private static String listing(String name) {
        var page = Jsoup.parse(
                site.site.get("/fi/search?q=" + name, "Accept", "text/html").body());
        return page.select(".hit__name a:contains(" + name + ")")
                .attr("href")
                .replaceFirst(".*/listing/([0-9a-f-]+).*", "$1");
    }

    private static String onTray(String listing) {
        var id = UUID.fromString(listing);
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static String organisation(String listing) {
        return Objects.requireNonNull(site.get(Listings.class)
                        .findPublished(UUID.fromString(listing))
                        .orElseThrow()
                        .organisation())
                .id()
                .toString();
    }

    /** Refers through the pages; gives the referral's id, as the sender's desk has it. */
    private static String refer(Visitor sender, String address, boolean feedback) {
        sender.open(address + "&danger=no").fill("/check", filled(feedback)).fill("/send");
        assertThat(sender.title()).isEqualTo("Lähete on lähetetty");
        assertThat(sender.page().select(".share__link").text()).startsWith("https://palvelut.example.fi/fi/own/");
        sender.open("/fi/desk");
        return sender.page()
                .select("section[aria-labelledby=sent] a")
                .getFirst()
                .attr("href")
                .replaceFirst(".*/", "");
    }

    private static String[] filled(boolean feedback) {
        return new String[] {
            "name", "Aino",
            "way", "call",
            "contact", "0401234567",
            "words", "Haluaisin laulaa.",
            "municipality", "Tuusula",
            "how", "told-to-sender",
            "feedback", feedback ? "yes" : ""
        };
    }

    private static void act(Visitor receiver, String id, String event, String... more) {
        var form =
                receiver.page().select("form:has(input[value=" + event + "])").first();
        var fields = new LinkedHashMap<String, String>();
        Objects.requireNonNull(form)
                .select("input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        for (var at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        receiver.post("/fi/desk/" + id + "/move", fields);
        assertThat(receiver.status()).isEqualTo(303);
        receiver.led();
    }
}
