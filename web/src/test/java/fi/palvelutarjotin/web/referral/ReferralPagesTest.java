package fi.palvelutarjotin.web.referral;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.referral.Moves;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Reason;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.testing.MovableClock;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.testing.QrReading;
import fi.palvelutarjotin.web.testing.TestSite;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From a listing's page to the organisation's answer and back to the client, over a real mail server. */
class ReferralPagesTest {

    private static final String BASE = "https://palvelut.example.fi";
    private static final String RECEIVER = "sihteeri@example.fi";
    private static final String CLIENT = "aino@example.fi";
    private static final String WORDS = "Haluaisin laulaa. <b>Iltaisin</b> {0}";
    private static final Pattern LINK = Pattern.compile("https://\\S+");
    private static final Pattern CODE = Pattern.compile("(?m)^[0-9]{6}$");

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpClient http = HttpClient.newHttpClient();
    private TestSite site;
    private String listing;
    private String other;

    @BeforeEach
    void begin() {
        post.start();
        site = TestSite.with(settings(post.getSmtp().getPort()));
        List<FeedRecord> records = List.of(
                accepted("a", in(SampleListings.TUUSULA, "Tie 1", "Kuoro"), association("Sävel ry", "0201256-6")),
                accepted("b", in(SampleListings.TUUSULA, "Tie 2", "Kerho"), association("Kerho ry", "0116297-6")));
        site.index().take(records);
        site.index().catchUp();
        listing = idOf("Kuoro");
        other = idOf("Kerho");
        var organisation = Objects.requireNonNull(site.index()
                        .get(Listings.class)
                        .findPublished(UUID.fromString(listing))
                        .orElseThrow()
                        .organisation())
                .id();
        site.index().get(Receivers.class).addOrganisation(organisation, "Sävel ry", Language.FI, RECEIVER);
    }

    @AfterEach
    void end() {
        http.close();
        site.close();
        post.stop();
    }

    @Test
    void onlyWhereRequestsAreTakenIsOneOffered() throws Exception {
        var page = page("/fi/listing/" + listing);
        assertThat(page.select(".offer a").attr("href")).isEqualTo("/fi/request?listing=" + listing);
        assertThat(page.select(".offer__capacity").text()).isEqualTo("Tilasta ei ole tietoa");
        assertThat(page("/fi/listing/" + other).select(".offer")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fi,Pyydä yhteydenottoa kaikista",
        "sv,Be om att bli kontaktad om alla",
        "en,Ask to be contacted about all of these",
        "se,Bivdde oktavuođa buohkain"
    })
    void allOnATrayIsAskedAboutAtOnceWhereSomebodyTakesRequests(String language, String offer) throws Exception {
        var alone = page(withOnTray("/" + language + "/tray?l=", other));
        assertThat(alone.select(".offer")).isEmpty();
        var both = page(withOnTray(withOnTray("/" + language + "/tray?l=", other), listing));
        assertThat(both.select(".offer a").eachText()).containsExactly(offer);
        assertThat(both.select(".offer a").attr("href"))
                .isEqualTo("/" + language + "/request?listing=" + other + "&listing=" + listing);
    }

    @Test
    void aRequestIsAnsweredAndItsClientSeesIt() throws Exception {
        var own = ask();
        var page = page(own);
        assertThat(page.select(".referral__state").text()).isEqualTo("Lähetetty. Odottaa vastausta.");
        assertThat(page.text()).contains("Tietosi on luettu Ei vielä");

        var answer = openByMail();
        var opened = Jsoup.parse(get(answer.address(), answer.cookie()).body());
        assertThat(opened.select(".referral__facts").text()).contains("Aino", CLIENT, WORDS);
        assertThat(opened.select("b")).isEmpty();
        assertThat(opened.select("a[href=mailto:" + CLIENT + "]")).hasSize(1);

        move(answer, opened, "receive", "");
        move(answer, shown(answer), "reach", "");
        move(answer, shown(answer), "end", "outcome=takes-part");
        assertThat(shown(answer).text())
                .contains("Päättynyt", "Asiakkaan tietoja ei enää näytetä.")
                .doesNotContain(CLIENT);
        assertThat(page(own).text())
                .contains("Päättynyt", "Asia päättyi. Asiakas osallistuu toimintaan.")
                .doesNotContain("Ei vielä");
    }

    @Test
    void noMailTellsWhoItIsAbout() throws Exception {
        ask();
        var answer = openByMail();
        move(answer, shown(answer), "reject", "reason=no-room");
        work();
        assertThat(mails()).hasSizeGreaterThanOrEqualTo(4);
        for (var mail : mails()) {
            assertThat(mail.getContent() + mail.getSubject()).doesNotContain("Aino", CLIENT, "laulaa", RECEIVER);
        }
        assertThat(mails())
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsOnly(CLIENT, RECEIVER);
    }

    @Test
    void whoHasOnlyTheLinkSeesNothing() throws Exception {
        ask();
        var link = path(mailTo(RECEIVER));
        var page = page(link);
        assertThat(page.text()).doesNotContain("Aino", CLIENT, RECEIVER);
        assertThat(page.select("button").eachText()).containsExactly("Lähetä koodi");
        assertThat(post(link + "/move", "event=receive&version=1").statusCode()).isEqualTo(404);
        assertThat(get("/fi/answer/arvattu").statusCode()).isEqualTo(404);
        assertThat(get("/fi/own/arvattu").statusCode()).isEqualTo(404);
        assertThat(get(link).headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(get(link).headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void aWrongCodeIsToldAndOpensNothing() throws Exception {
        ask();
        var link = path(mailTo(RECEIVER));
        post(link + "/code", "");
        var wrong = post(link + "/open", "code=abc");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(wrong.body()).select("[role=alert]").text()).startsWith("Koodi ei ole oikea.");
    }

    @Test
    void aMoveThatSomebodyElseMadeFirstIsToldWithTheNewestState() throws Exception {
        ask();
        var answer = openByMail();
        var seen = shown(answer);
        move(answer, seen, "receive", "");
        var late = post(answer.address() + "/move", "event=take-up&version=" + version(seen), answer.cookie());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("[role=alert]").text()).startsWith("Joku muu ehti ensin.");
        var missing =
                post(answer.address() + "/move", "event=reject&version=" + version(shown(answer)), answer.cookie());
        assertThat(missing.statusCode()).isEqualTo(422);
    }

    @Test
    void aClientTakesItBackAndEverythingIsGone() throws Exception {
        var own = ask();
        var answer = openByMail();
        var id = page(own).select("input[name=referral]").attr("value");
        var gone = post(own + "/withdraw", "referral=" + id);
        assertThat(gone.headers().firstValue("Location")).hasValue(own + "?done=withdrawn");
        assertThat(page(own + "?done=withdrawn").select("[role=status]").text())
                .isEqualTo("Pyyntö on peruttu ja tietosi on poistettu.");
        assertThat(shown(answer).text()).contains("Peruttu").doesNotContain("Aino");
        assertThat(post(own + "/withdraw", "referral=" + id).statusCode()).isEqualTo(422);
    }

    @Test
    void aClientTakesAllThatIsKeptAlongAndSeesWhoHasReadIt() throws Exception {
        var own = ask();
        shown(openByMail());
        var page = page(own);
        assertThat(page.select("dt:contains(Tietosi on luettu) + dd li").eachText())
                .singleElement()
                .asString()
                .endsWith(": Sävel ry");
        assertThat(page.select("a[download]").eachAttr("href")).containsExactly(own + "/data.txt", own + "/data.json");
        var text = get(own + "/data.txt");
        assertThat(text.body())
                .contains("Nimi: Aino", CLIENT, WORDS, "Turvakielto: Ei", "verkossa, teksti 2026-11", ": Sävel ry")
                .contains("Pyyntö lähetettiin. (asiakas)");
        assertThat(text.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(text.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"palvelutarjotin.txt\"");
        assertThat(text.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        var json = get(own + "/data.json").body();
        assertThat(json)
                .contains("\"name\" : \"Aino\"", "\"by\" : \"receiver\"", "\"nonDisclosure\" : false")
                .doesNotContain(path(mailTo(RECEIVER)).replaceFirst(".*/", ""), RECEIVER);
        assertThat(get("/fi/own/arvattu/data.txt").statusCode()).isEqualTo(404);

        post(
                own + "/withdraw",
                "referral=" + page.select("input[name=referral]").attr("value"));
        assertThat(get(own + "/data.txt").body())
                .contains("Kertomasi tiedot on poistettu.", "peruttu")
                .doesNotContain("Aino", CLIENT);
        assertThat(get(own + "/data.json").body()).contains("\"client\" : null").doesNotContain("Aino");
    }

    @Test
    void aClientIsReachedInAnotherWay() throws Exception {
        var own = ask();
        assertThat(post(own + "/contact", "way=call&contact=040+123+4567").statusCode())
                .isEqualTo(303);
        assertThat(post(own + "/contact", "way=call&contact=huhuu").statusCode())
                .isEqualTo(422);
        var answer = openByMail();
        assertThat(shown(answer).select("a[href=tel:0401234567]").text()).isEqualTo("040 123 4567");
    }

    @Test
    void roomIsToldWithOneClickAndShownOnTheListing() throws Exception {
        ask();
        var answer = openByMail();
        post(answer.address() + "/capacity", "capacity=waiting-list", answer.cookie());
        assertThat(page("/fi/listing/" + listing).select(".offer__capacity").text())
                .isEqualTo("On jono");
        site.index().get(MovableClock.class).forward(Duration.ofDays(15));
        assertThat(page("/fi/listing/" + listing).select(".offer__capacity").text())
                .isEqualTo("Tilasta ei ole tietoa");
    }

    @Test
    void whatIsMissingIsToldAtItsFieldAndNothingTypedIsLost() throws Exception {
        var refused = post("/fi/request", "listing=" + listing + "&name=Aino&words=131052-308T");
        var page = Jsoup.parse(refused.body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#way-call", "#contact", "#words", "#consent")
                .allSatisfy(field -> assertThat(page.select(field)).hasSize(1));
        assertThat(page.select("#name").attr("value")).isEqualTo("Aino");
        assertThat(page.title()).startsWith("Tarkista lomake");
        work();
        assertThat(mails()).isEmpty();
    }

    @Test
    void nobodySendsRequestsWithoutEnd() throws Exception {
        for (var sent = 0; sent < RequestLimits.AT_ONCE; sent++) {
            ask();
        }
        var form = "listing=%s&name=Aino&way=mail&contact=%s&consent=yes".formatted(listing, encoded(CLIENT));
        var refused = post("/fi/request", form);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("Yritä myöhemmin");
        assertThat(Jsoup.parse(refused.body()).select("#name").attr("value")).isEqualTo("Aino");
    }

    @Test
    void nothingOfAPersonIsTakenFromAnAddress() throws Exception {
        var page = page("/fi/request?listing=" + listing + "&name=Aino&words=salaisuus");
        assertThat(page.select("#name").attr("value")).isEmpty();
        assertThat(page.text()).doesNotContain("salaisuus");
    }

    @Test
    void whoTakesNoRequestsIsNamedAsOneToContactOneself() throws Exception {
        var page = page("/fi/request?listing=" + other + "&listing=" + listing);
        assertThat(page.select("section[aria-labelledby=to] a").eachText()).containsExactly("Kuoro");
        assertThat(page.select("section[aria-labelledby=others] a").eachText()).containsExactly("Kerho");
        assertThat(get("/fi/request").statusCode()).isEqualTo(404);
        assertThat(get("/fi/request?listing=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void theFormTellsForHowLongItIsKeptAndWhereTheRestIsTold() throws Exception {
        var form = page("/fi/request?listing=" + listing).select("main form");
        assertThat(form.text()).contains("Poistamme tietosi 6 kuukauden kuluttua siitä, kun asia on päättynyt.");
        assertThat(form.select("a[href=/fi/privacy]")).hasSize(1);
    }

    @Test
    void theQrCodeLeadsToTheClientsOwnPage() throws Exception {
        var own = ask();
        var drawing = page(own).select("svg.tray__qr");
        var size = Integer.parseInt(drawing.attr("viewBox").split(" ")[2]);
        assertThat(QrReading.ofPath(drawing.select("path").attr("d"), size)).isEqualTo(BASE + own);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStateHasItsWordsInEveryLanguage(Language language) {
        var words = site.index().get(WordsOf.class).language(language);
        for (var state : State.values()) {
            assertThat(words.text("referral.state." + state.code())).isNotBlank();
            assertThat(words.text("referral.happened." + state.code())).isNotBlank();
        }
        Moves.all().filter(move -> move.by().contains(Party.RECEIVER)).forEach(move -> {
            assertThat(words.text("referral.event." + move.event().code())).isNotBlank();
            Reason.of(move.event())
                    .forEach(reason -> assertThat(words.text("referral.reason." + reason.code()))
                            .isNotBlank());
        });
    }

    /** The address of a tray with one more line. */
    private static String withOnTray(String tray, String listing) {
        var id = UUID.fromString(listing);
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return tray
                + (tray.endsWith("=") ? "" : ".")
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private record Answer(String address, String cookie) {}

    /** Sends a request; gives the path of the client's own page. */
    private String ask() throws Exception {
        var form = "listing=%s&name=Aino&way=mail&contact=%s&words=%s&consent=yes"
                .formatted(listing, encoded(CLIENT), encoded(WORDS));
        var sent = post("/fi/request", form);
        assertThat(sent.statusCode()).isEqualTo(303);
        work();
        return sent.headers().firstValue("Location").orElseThrow();
    }

    /** What the receiver does with the mail: opens the link, asks for the code, types it. */
    private Answer openByMail() throws Exception {
        var link = path(mailTo(RECEIVER));
        assertThat(post(link + "/code", "").statusCode()).isEqualTo(303);
        work();
        var code = "";
        for (var mail : mails()) {
            var found = CODE.matcher(mail.getContent().toString().replace("\r", ""));
            code = found.find() ? found.group() : code;
        }
        var opened = post(link + "/open", "code=" + code);
        assertThat(opened.statusCode()).isEqualTo(303);
        var cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HTTPOnly", "SameSite=Strict", "Secure");
        return new Answer(link, cookie.substring(0, cookie.indexOf(';')));
    }

    private void move(Answer answer, Document seen, String event, String more) throws Exception {
        var moved = post(
                answer.address() + "/move",
                "event=" + event + "&version=" + version(seen) + "&" + more,
                answer.cookie());
        assertThat(moved.statusCode()).isEqualTo(303);
    }

    private static String version(Document page) {
        return Objects.requireNonNull(page.selectFirst("input[name=version]")).attr("value");
    }

    private Document shown(Answer answer) throws Exception {
        return Jsoup.parse(get(answer.address(), answer.cookie()).body());
    }

    private MimeMessage mailTo(String address) throws Exception {
        for (var mail : mails()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                return mail;
            }
        }
        throw new AssertionError("no mail to " + address);
    }

    private static String path(MimeMessage mail) throws Exception {
        var link = LINK.matcher(mail.getContent().toString());
        assertThat(link.find()).isTrue();
        return URI.create(link.group()).getPath();
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(post.getReceivedMessages());
    }

    private void work() {
        site.index().get(ReferralWork.class).work();
    }

    private String idOf(String name) {
        var page = Jsoup.parse(
                site.get("/fi/search?q=" + name, "Accept", "text/html").body());
        return page.select(".hit__name a").stream()
                .filter(link -> link.text().equals(name))
                .map(link -> link.attr("href").replaceFirst(".*/listing/([0-9a-f-]+).*", "$1"))
                .toList()
                .getFirst();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(get(path).body());
    }

    private HttpResponse<String> get(String path, String... cookie) throws Exception {
        return send(HttpRequest.newBuilder(site.address(path)), cookie);
    }

    private HttpResponse<String> post(String path, String form, String... cookie) throws Exception {
        return send(
                HttpRequest.newBuilder(site.address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... cookie) throws Exception {
        request.header("Accept", "text/html");
        for (var one : cookie) {
            request.header("Cookie", one);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> settings(int port) {
        return Map.of(
                MovableClock.SETTING,
                true,
                "palvelutarjotin.sealing.key",
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "palvelutarjotin.site.base-address",
                BASE,
                "palvelutarjotin.mail.host",
                "127.0.0.1",
                "palvelutarjotin.mail.port",
                port,
                "palvelutarjotin.mail.security",
                "none",
                "palvelutarjotin.mail.from",
                "palvelutarjotin@example.fi");
    }
}
