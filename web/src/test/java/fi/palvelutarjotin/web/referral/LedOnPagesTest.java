package fi.palvelutarjotin.web.referral;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.Capacity;
import fi.palvelutarjotin.catalog.referral.ExerciseWishes;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.AccountSite;
import fi.palvelutarjotin.web.account.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Referrals that take another way: to somebody else, back and forth, on paper; and who looks after them. */
class LedOnPagesTest {

    private static AccountSite site;
    private static AccountSite.Person nurse;
    private static AccountSite.Person singers;
    private static AccountSite.Person linkWorker;
    private static AccountSite.Person coordinator;
    private static UUID linkWorkersDesk;
    private static UUID exerciseDesk;

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
                        accepted("a", about("culture", "858", "Kuoro"), association("Sävel ry", "0201256-6")),
                        accepted("b", about("culture", "858", "Laulupiiri"), association("Piiri ry", "0116297-6")),
                        accepted("c", about("culture", "858", "Soittajat"), association("Soitto ry", "1927400-1")),
                        accepted("d", about("culture", "186", "Torvet"), association("Torvi ry", "2047825-5")),
                        accepted("e", about("exercise", "858", "Uimarit"), association("Uinti ry", "0112038-9")),
                        accepted("f", about("culture", "091", "Ooppera"), association("Ooppera ry", "0109862-8"))));
        site.site.index().catchUp();
        var receivers = site.get(Receivers.class);
        for (var listing : List.of("Kuoro", "Laulupiiri", "Soittajat", "Torvet", "Uimarit", "Ooppera")) {
            receivers.addOrganisation(organisation(listing), listing + " ry", Language.FI, "posti@example.fi");
        }
        var full = receivers.ofOrganisation(organisation("Soittajat")).orElseThrow();
        receivers.tellCapacity(full.id(), Capacity.FULL);
        linkWorkersDesk = receivers.addMunicipality(
                ReceiverKind.LINK_WORKER, "858", "Tuusulan linkkihenkilö", Language.FI, "linkki@example.fi");
        exerciseDesk = receivers.addMunicipality(
                ReceiverKind.EXERCISE_ADVISER, "858", "Tuusulan liikuntaneuvoja", Language.FI, "neuvoja@example.fi");
        nurse = site.setUp(Role.PROFESSIONAL, "Tuusulan terveysasema");
        singers = site.setUp(Role.ORGANISATION_MEMBER, organisation("Kuoro").toString());
        linkWorker = site.setUp(Role.LINK_WORKER, "858");
        coordinator = site.setUp(Role.COORDINATOR, "02");
    }

    private static ListingContent about(String theme, String municipality, String name) {
        return draft(name)
                .themes(Set.of(theme))
                .area(AreaServed.municipalities(Set.of(municipality)))
                .content();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void whoSentWhatWasRejectedIsOfferedWhoMeetsTheSameNeedNearby() {
        var sender = site.signedIn(nurse);
        var id = refer(sender, "/fi/refer?listing=" + listing("Kuoro")).id();
        act(site.signedIn(singers), id, "reject", "reason", "no-room");

        sender.open("/fi/desk/" + id);
        sender.open(sender.page().select("main a.hds-button").attr("href"));
        assertThat(sender.title()).isEqualTo("Ohjaa toiselle");
        assertThat(sender.page().select(".referral__alternative").eachText())
                .as("not the one that rejected it, not the full one, nothing of another need or far away")
                .containsExactly("Laulupiiri", "Torvet", "Tuusulan linkkihenkilö");
        var form = alternative(sender);
        sender.post("/fi/desk/" + id + "/onward", form);
        assertThat(sender.status()).isEqualTo(422);
        assertThat(sender.page().select("[role=alert]").text()).contains("suostumuksen");
        sender.post("/fi/desk/" + id + "/onward", with(form, "how", "told-to-sender"));
        assertThat(sender.status()).isEqualTo(303);
        assertThat(sender.led().page().select(".referral__state").text()).contains("Ohjattu toiselle");
        assertThat(sender.open("/fi/desk")
                        .page()
                        .select("section[aria-labelledby=sent]")
                        .text())
                .contains("Laulupiiri");
        assertThat(sender.open("/fi/desk/" + id + "/onward").status())
                .as("it has gone on")
                .isEqualTo(404);
    }

    @Test
    void nobodyIsChosenWhoTakesNoReferralsOrHadThisOne() {
        var sender = site.signedIn(nurse);
        var id = refer(sender, "/fi/refer?listing=" + listing("Kuoro")).id();
        act(site.signedIn(singers), id, "reject", "reason", "no-room");
        var form = alternative(sender.open("/fi/desk/" + id + "/onward"));
        var receivers = site.get(Receivers.class);
        var had = receivers.ofOrganisation(organisation("Kuoro")).orElseThrow().id();
        for (var receiver : List.of(had, UUID.randomUUID())) {
            var fields = with(new LinkedHashMap<>(form), "how", "told-to-sender", "to", receiver.toString());
            assertThat(sender.post("/fi/desk/" + id + "/onward", fields).status())
                    .isEqualTo(422);
        }
        var others = with(
                new LinkedHashMap<>(form),
                "how",
                "told-to-sender",
                "to",
                Objects.requireNonNull(form.get("to")).split(" ")[0] + " " + listing("Uimarit"));
        assertThat(sender.post("/fi/desk/" + id + "/onward", others).status())
                .as("an activity of somebody else")
                .isEqualTo(422);
    }

    @Test
    void theClientSendsItToSomebodyElseByOneButton() {
        var sent = refer(site.signedIn(nurse), "/fi/refer?listing=" + listing("Kuoro"));
        act(site.signedIn(singers), sent.id(), "reject", "reason", "no-room");
        var client = site.visitor().open(sent.own());
        assertThat(client.page().select(".referral__alternative").eachText()).contains("Laulupiiri");
        client.post(sent.own() + "/onward", alternative(client));
        assertThat(client.led().page().select("[role=status]").text()).contains("uudelle saajalle");
        assertThat(client.page().select(".referral__item h2").eachText()).hasSize(2);
    }

    @Test
    void aLinkWorkerFindsAnActivityByWordsAndLeadsTheClientThere() {
        var id =
                refer(site.signedIn(nurse), "/fi/refer?desk=" + linkWorkersDesk).id();
        var receiver = site.signedIn(linkWorker);
        act(receiver, id, "receive");
        receiver.open("/fi/desk/" + id + "/onward?words=uimarit");
        assertThat(receiver.page().select(".referral__alternative").eachText()).containsExactly("Uimarit");
        var chosen = with(alternative(receiver), "how", "told-to-sender");
        assertThat(receiver.post("/fi/desk/" + id + "/onward", chosen).status()).isEqualTo(303);
        assertThat(receiver.led().page().select(".referral__state").text()).contains("Alkanut");
    }

    @Test
    void whatWasGivenBackIsMendedAndSentAgain() {
        var sender = site.signedIn(nurse);
        var id = refer(sender, "/fi/refer?listing=" + listing("Kuoro")).id();
        var receiver = site.signedIn(singers);
        act(receiver, id, "return", "reason", "something-missing");
        sender.open("/fi/desk/" + id).fill("/mend", "words", "Tunnus 131052-308T");
        assertThat(sender.status()).isEqualTo(422);
        sender.open("/fi/desk/" + id).fill("/mend", "way", "call", "contact", "050 111 2222");
        assertThat(sender.led().page().select(".referral__state").text()).contains("Lähetetty");
        assertThat(receiver.open("/fi/desk/" + id).page().select("main").text())
                .contains("050 111 2222", "Haluaisin laulaa.");
    }

    @Test
    void timeIsAskedForOnce() {
        var id = refer(site.signedIn(nurse), "/fi/refer?listing=" + listing("Kuoro"))
                .id();
        var receiver = site.signedIn(singers);
        act(receiver, id, "ask-time");
        assertThat(receiver.page().select(".referral__history").text()).contains("Vastaanottaja pyysi lisää aikaa.");
        assertThat(receiver.page().select("input[value=ask-time]")).isEmpty();
    }

    @Test
    void aSlipNamesNobodyAndTheLoopClosesByItsCode() throws Exception {
        var sender = site.signedIn(nurse).open("/fi/refer?danger=no&listing=" + listing("Kuoro"));
        sender.fill("/paper", "feedback", "yes").led();
        assertThat(sender.title()).isEqualTo("Lappu mukaan");
        var code = sender.page().select("dd.referral__code").text();
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        var paper = sender.file(sender.page().select("main a[href$=.pdf]").attr("href"));
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Kuoro", code);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fi");
        }

        var stranger = site.visitor().open("/fi/slip?code=" + code.toLowerCase(Locale.ROOT));
        assertThat(stranger.page().select("main").text()).contains("Kuoro", "Lähetetty");
        stranger.fill("/link").led();
        assertThat(stranger.page().select("[role=status]").text()).contains("Linkki on lähetetty");
        assertThat(stranger.open("/fi/slip?code=ABCD-EFGH").status()).isEqualTo(422);

        var receiver = site.signedIn(singers).open("/fi/slip?code=" + code);
        assertThat(receiver.status()).as("who receives it comes to the desk").isEqualTo(303);
        var id =
                receiver.answer().headers().firstValue("location").orElseThrow().replaceFirst(".*/", "");
        assertThat(receiver.led().page().select("main").text()).contains("Asiakkaan nimeä ei ole tässä palvelussa.");
        act(receiver, id, "receive");
        act(receiver, id, "reach");
        act(receiver, id, "end", "outcome", "takes-part");
        assertThat(sender.open("/fi/desk")
                        .page()
                        .select("section[aria-labelledby=sent]")
                        .text())
                .contains("Päättynyt");
    }

    @Test
    void theCodeOfAnElectronicReferralOpensNothing() {
        var sender = site.signedIn(nurse);
        refer(sender, "/fi/refer?listing=" + listing("Kuoro"));
        var code = sender.open("/fi/desk")
                .page()
                .select("section[aria-labelledby=sent] a span")
                .getFirst()
                .text();
        assertThat(site.visitor().open("/fi/slip?code=" + code).status()).isEqualTo(422);
    }

    @Test
    void aClientPrintsALetterThatLeadsBack() throws Exception {
        var sent = refer(site.signedIn(nurse), "/fi/refer?listing=" + listing("Kuoro"));
        try (var pdf = Loader.loadPDF(site.visitor().file(sent.own() + "/letter.pdf"))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .contains("Kuoro", "palvelut.example.fi" + sent.own())
                    .doesNotContain("Aino");
        }
        assertThat(site.visitor().open("/fi/own/arvattu/letter.pdf").status()).isEqualTo(404);
    }

    @Test
    void whoLooksAfterAnAreaSeesWhatNobodyAnswersAndNothingOfTheClient() {
        var id = refer(site.signedIn(nurse), "/fi/refer?listing=" + listing("Kuoro"))
                .id();
        act(site.signedIn(singers), id, "reject", "reason", "no-room");
        for (var person : List.of(coordinator, linkWorker)) {
            var visitor = site.signedIn(person).open("/fi/desk");
            assertThat(visitor.page().select("section[aria-labelledby=watched] a[href$=" + id + "]"))
                    .hasSize(1);
            visitor.open("/fi/desk/" + id);
            assertThat(visitor.page().select("main").text()).doesNotContain("Aino", "040 123 4567");
            assertThat(visitor.page().select("form[action$=/move]")).isEmpty();
            assertThat(visitor.open("/fi/desk/" + id + "/onward").status()).isEqualTo(200);
        }
        var elsewhere = site.signedIn(site.setUp(Role.COORDINATOR, "05"));
        assertThat(elsewhere.open("/fi/desk/" + id).status()).isEqualTo(404);
    }

    @Test
    void theReportTellsWhatBecameOfReferralsAndNoSmallNumbers() {
        for (var i = 0; i < ReportController.SMALL; i++) {
            var id = refer(site.signedIn(nurse), "/fi/refer?listing=" + listing("Uimarit"))
                    .id();
            act(site.signedIn(nurse), id, "cancel");
        }
        var report = site.signedIn(coordinator).open("/fi/desk/report");
        assertThat(report.title()).isEqualTo("Miten lähetteille kävi");
        var table = report.page().select("table.report").text();
        assertThat(table).contains("Hyvinvointilähete", "Peruttu");
        assertThat(report.page().select("table.report td").eachText())
                .allMatch(text -> text.equals("0") || text.equals("1–4") || Integer.parseInt(text) >= 5);
        assertThat(site.signedIn(nurse).open("/fi/desk/report").status()).isEqualTo(404);
    }

    @Test
    void anExerciseAdviserReadsWhatTheClientToldBeforehand() {
        var sent = refer(site.signedIn(nurse), "/fi/refer?desk=" + exerciseDesk);
        var client = site.visitor().open(sent.own()).fill("/exercise", "wish", "outdoors");
        assertThat(client.status()).isEqualTo(422);
        client.open(sent.own()).fill("/exercise", "now", "hardly", "wish", "outdoors");
        assertThat(client.led().page().select("[role=status]").text()).contains("Liikuntaneuvoja näkee");
        assertThat(client.page().select("input[name=now][checked]").attr("value"))
                .isEqualTo("hardly");
        var adviser = site.get(Referrals.class);
        var referral = adviser.find(UUID.fromString(sent.id())).orElseThrow();
        assertThat(adviser.read(referral, Actor.of(Party.RECEIVER))
                        .orElseThrow()
                        .exercise())
                .isEqualTo(new ExerciseWishes(ExerciseWishes.Now.HARDLY, Set.of(ExerciseWishes.Wish.OUTDOORS)));
    }

    @Test
    void theClientSaysAtTheEndWhetherItHelpedAndTheSenderHearsWithLeave() {
        var sender = site.signedIn(nurse);
        var sent = refer(sender, "/fi/refer?listing=" + listing("Kuoro"));
        var receiver = site.signedIn(singers);
        act(receiver, sent.id(), "receive");
        act(receiver, sent.id(), "reach");
        act(receiver, sent.id(), "end", "outcome", "takes-part");
        var client = site.visitor().open(sent.own()).fill("/helped", "helped", "partly");
        assertThat(client.led().page().select("input[name=helped][checked]").attr("value"))
                .isEqualTo("partly");
        assertThat(sender.open("/fi/desk/" + sent.id()).page().select("main").text())
                .contains("Asiakas kertoo, että tämä auttoi osittain.");
    }

    private record Sent(String id, String own) {}

    private static Sent refer(Visitor sender, String address) {
        sender.open(address + "&danger=no")
                .fill(
                        "/check",
                        "name",
                        "Aino",
                        "way",
                        "call",
                        "contact",
                        "0401234567",
                        "words",
                        "Haluaisin laulaa.",
                        "municipality",
                        "Tuusula",
                        "how",
                        "told-to-sender",
                        "feedback",
                        "yes")
                .fill("/send");
        var own = sender.page().select(".share__link").text().replaceFirst("https://[^/]+", "");
        var id = sender.open("/fi/desk")
                .page()
                .select("section[aria-labelledby=sent] a")
                .getFirst()
                .attr("href")
                .replaceFirst(".*/", "");
        return new Sent(id, own);
    }

    private static void act(Visitor visitor, String id, String event, String... more) {
        var form = visitor.open("/fi/desk/" + id)
                .page()
                .select("form:has(input[value=" + event + "])")
                .first();
        visitor.post("/fi/desk/" + id + "/move", with(hidden(Objects.requireNonNull(form)), more));
        assertThat(visitor.status()).isEqualTo(303);
        visitor.led();
    }

    /** The form in which the first one that is offered is chosen. */
    private static Map<String, String> alternative(Visitor visitor) {
        var form = visitor.page().select("form:has(button[name=to])").getFirst();
        return with(
                hidden(form), "to", form.select("button[name=to]").getFirst().val());
    }

    private static Map<String, String> hidden(Element form) {
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        for (var at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return fields;
    }

    private static String listing(String name) {
        return site.site.index().search(name).hits().getFirst().listing().id();
    }

    private static UUID organisation(String listing) {
        var found =
                site.site.index().search(listing).hits().getFirst().listing().organisation();
        return UUID.fromString(Objects.requireNonNull(found).id());
    }
}
