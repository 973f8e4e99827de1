package fi.palvelutarjotin.web.referral;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.AccountSite;
import fi.palvelutarjotin.web.account.Visitor;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger tries at the forms and addresses of referrals, accounts and desks. */
class ReferralStrangerTest {

    private static final String MARK = "xss-mark";

    /** What none of the tries may change. That somebody has read a referral is noted each time, as it must be. */
    private static final Pattern KEPT = Pattern.compile("(account(_grant|_identity|_recovery_code|_link)?"
            + "|referral(?!_reading).*|handover.*|receiver|listing|organisation|saved_.*|feedback.*)");

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern CODE = Pattern.compile("(?m)^[0-9]{6}$");

    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static AccountSite site;
    private static String listing;
    private static Visitor nurse;
    private static Visitor secretary;
    private static String own;
    private static String answer;
    private static String onDesk;
    private static Visitor receiver;

    @BeforeAll
    static void start() throws Exception {
        POST.start();
        site = AccountSite.start(Map.of(
                "palvelutarjotin.site.base-address", "http://127.0.0.1",
                "palvelutarjotin.mail.host", "127.0.0.1",
                "palvelutarjotin.mail.port", POST.getSmtp().getPort(),
                "palvelutarjotin.mail.security", "none",
                "palvelutarjotin.mail.from", "palvelutarjotin@example.fi"));
        var index = site.site.index();
        index.take(List.of(
                accepted("a", in(SampleListings.TUUSULA, "Tie 1", "Kuoro"), association("Sävel ry", "0201256-6"))));
        index.catchUp();
        listing = index.search("Kuoro").hits().getFirst().listing().id();
        var organisation = Objects.requireNonNull(site.get(Listings.class)
                        .findPublished(UUID.fromString(listing))
                        .orElseThrow()
                        .organisation())
                .id();
        var receivers = site.get(Receivers.class);
        receivers.addOrganisation(organisation, "Sävel ry", Language.FI, "savel@example.fi");
        receivers.addMunicipality(
                ReceiverKind.LINK_WORKER, "858", "Tuusulan linkkihenkilö", Language.FI, "linkki@example.fi");
        nurse = site.signedIn(site.setUp(Role.PROFESSIONAL, "Tuusulan terveysasema"));
        secretary = site.signedIn(site.setUp(Role.ORGANISATION_MEMBER, organisation.toString()));
        var sent = site.visitor()
                .post(
                        "/fi/request",
                        Map.of(
                                "listing",
                                listing,
                                "name",
                                "Aino",
                                "way",
                                "mail",
                                "contact",
                                "aino@example.fi",
                                "consent",
                                "yes"));
        assertThat(sent.status()).isEqualTo(303);
        own = sent.answer().headers().firstValue("location").orElseThrow().replaceFirst("\\?.*", "");
        site.get(ReferralWork.class).work();
        answer = linkTo("savel@example.fi");
        receiver = site.visitor().post(answer + "/code", Map.of());
        site.get(ReferralWork.class).work();
        receiver.post(answer + "/open", Map.of("code", mailed("savel@example.fi", CODE)));
        assertThat(receiver.status()).isEqualTo(303);
        onDesk = secretary
                .open("/fi/desk")
                .page()
                .expectFirst("main a[href*=/desk/]")
                .attr("href");
    }

    @AfterAll
    static void stop() {
        site.close();
        POST.stop();
    }

    static List<String> hostileTexts() {
        return List.of(
                "'; delete from referral; delete from account; --",
                "\" or 1=1 union select sealed from account --",
                "<" + MARK + " onload=alert(1)>\"'><" + MARK + ">",
                "aino@example.fi\r\nBcc: evil@example.com\r\n\r\nhei",
                "${666*666}#{666*666}[[${666*666}]]",
                "\u0000\u202e\ud800",
                "a".repeat(9_000));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void inEveryFieldOfEveryFormHostileTextIsAnsweredClearlyAndChangesNothing(String text) throws Exception {
        var before = tables();
        var forms = new ArrayList<String>();
        for (var page : pages()) {
            page.who().open(page.address());
            assertThat(page.who().status()).as(page.address()).isEqualTo(200);
            // A slip on paper needs nothing typed: it has a test of its own.
            for (var form : page.who().page().select("main form[method=post]:not([action$=/paper])")) {
                forms.add(form.attr("action"));
                tryAt(page.who(), form, text);
            }
        }
        assertThat(forms).as("forms that were found").hasSizeGreaterThanOrEqualTo(12);
        assertThat(tables()).isEqualTo(before);
        site.get(ReferralWork.class).work();
        for (var mail : POST.getReceivedMessages()) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getHeader("Bcc")).isNull();
        }
    }

    /** All that a referral's form knows is sent along, though a slip asks for nothing of a person. */
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aSlipOnPaperTakesNothingThatIsTyped(String text) throws Exception {
        nurse.open("/fi/refer?listing=" + listing + "&danger=no");
        var form = nurse.page().expectFirst("main form[action$=/paper]");
        var asked = new TreeMap<String, String>();
        form.select("[name]").forEach(field -> asked.put(field.attr("name"), field.val()));
        assertThat(asked).containsOnlyKeys("csrf", "feedback", "handover", "listing");
        var before = tables();

        // Without whom it is for or whose it is, or to a desk that is none, there is no slip.
        for (var needed : List.of("csrf", "listing", "desk")) {
            var one = new LinkedHashMap<>(asked);
            one.put(needed, needed.equals("desk") ? UUID.randomUUID().toString() : text);
            isClear(nurse.post(form.attr("action"), one), "paper " + needed);
            assertThat(nurse.status()).as(needed).isIn(400, 403, 404, 413);
        }
        assertThat(tables()).isEqualTo(before);

        // What a slip does not ask for makes no difference to it.
        for (var typed : List.of(
                "handover",
                "feedback",
                "danger",
                "name",
                "way",
                "contact",
                "time",
                "spoken",
                "municipality",
                "theme",
                "words",
                "protected",
                "how",
                "desk")) {
            var one = new LinkedHashMap<>(asked);
            one.put("handover", UUID.randomUUID().toString());
            one.put(typed, text);
            isClear(nurse.post(form.attr("action"), one), "paper " + typed);
            if (nurse.status() == 303) {
                isClear(nurse.led(), "slip after " + typed);
                assertThat(nurse.page().text()).as(typed).doesNotContain(text);
            }
        }
        var rows = site.get(Database.class).read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select string_agg(r::text || h::text, ' ') from referral r join handover h on h.id = r.handover")) {
                row.next();
                return row.getString(1);
            }
        });
        assertThat(rows)
                .doesNotContain(MARK, "evil@example.com", "aaaaaaaa", "drop table", "delete from", "union select");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void inEveryParameterHostileTextIsAnsweredClearly(String text) {
        var written = encoded(text);
        var addresses = List.of(
                "/fi/request?listing=" + written,
                "/fi/request?listing=" + listing + "&name=" + written + "&municipality=" + written,
                "/fi/refer?listing=" + written + "&danger=no",
                "/fi/refer?danger=" + written,
                "/fi/refer?municipality=" + written + "&danger=no",
                "/fi/desk?state=" + written,
                "/fi/desk?done=" + written,
                "/fi/desk/" + written,
                "/fi/desk/" + written + "/slip.pdf",
                "/fi/desk/" + written + "/onward",
                "/fi/desk/report?month=" + written,
                "/fi/slip?code=" + written,
                "/fi/own/" + written + "/letter.pdf",
                "/fi/own/" + written + "/data.json",
                "/fi/privacy?" + written,
                own + "?done=" + written,
                answer + "?done=" + written,
                "/fi/own/" + written,
                "/fi/answer/" + written,
                "/fi/sign-in?to=" + written,
                "/fi/sign-in/code?to=" + written,
                "/fi/sign-in/password?token=" + written,
                "/fi/sign-in/out?" + written,
                "/fi/account?" + written);
        for (var address : addresses) {
            isClear(nurse.open(address), address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"move", "capacity", "mend", "onward"})
    void aWrongIdIsNotThereAndNeverForbidden(String what) {
        var token =
                secretary.open("/fi/account").page().select("input[name=csrf]").attr("value");
        for (var id : List.of(UUID.randomUUID().toString(), new UUID(0, 0).toString(), "1", "x", "..%2f", "-1")) {
            var fields = Map.of("csrf", token, "event", "receive", "version", "1", "capacity", "full");
            assertThat(secretary.post("/fi/desk/" + id + "/" + what, fields).status())
                    .as(id)
                    .isEqualTo(404);
            assertThat(secretary.open("/fi/desk/" + id).status()).as(id).isEqualTo(404);
        }
    }

    @Test
    void guessedLinksLeadNowhereAndLookAllTheSame() {
        for (var guess : List.of(Tokens.create(), own.replaceFirst(".*/", "").substring(1), "x", "%2e%2e", "0")) {
            for (var kind : List.of("own", "answer")) {
                var address = "/fi/" + kind + "/" + guess;
                assertThat(site.visitor().open(address).status()).as(address).isEqualTo(404);
                for (var what : List.of("withdraw", "contact", "feedback", "code", "open", "move", "capacity")) {
                    var status = site.visitor()
                            .post(address + "/" + what, Map.of("event", "receive", "version", "1"))
                            .status();
                    assertThat(status).as(address + "/" + what).isEqualTo(404);
                }
            }
        }
        assertThat(site.visitor()
                        .open("/fi/answer/" + own.replaceFirst(".*/", ""))
                        .status())
                .as("a link of one kind as one of another")
                .isEqualTo(404);
        assertThat(site.visitor()
                        .open("/fi/own/" + answer.replaceFirst(".*/", ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFormWithoutItsTokenOrFromElsewhereDoesNothing() throws Exception {
        var before = tables();
        for (var address :
                List.of(onDesk + "/move", onDesk + "/capacity", "/fi/account/password", "/fi/account/language")) {
            var fields = Map.of("event", "receive", "version", "1", "capacity", "full", "language", "sv");
            assertThat(secretary.post(address, fields).status()).as(address).isEqualTo(403);
            var token = secretary
                    .open("/fi/account")
                    .page()
                    .select("input[name=csrf]")
                    .attr("value");
            var whole = new LinkedHashMap<>(fields);
            whole.put("csrf", token);
            for (var header : List.of(
                    List.of("Sec-Fetch-Site", "cross-site"),
                    List.of("Sec-Fetch-Site", "same-site"),
                    List.of("Origin", "https://elsewhere.example"),
                    List.of("Origin", "null"))) {
                assertThat(secretary
                                .post(address, whole, header.get(0), header.get(1))
                                .status())
                        .as(address + " " + header)
                        .isEqualTo(403);
            }
        }
        assertThat(tables()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/fi/request", "/fi/sign-in", "/fi/sign-in/forgotten", "/fi/sign-in/password", "OWN", "DESK"})
    void aBombAndAFloodAreRefusedUnread(String written) throws Exception {
        var address = written.equals("OWN") ? own + "/contact" : written.equals("DESK") ? onDesk + "/move" : written;
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        for (var encoding : List.of("gzip", "deflate", "br", "identity, gzip")) {
            assertThat(send(address, packed.toByteArray(), "Content-Encoding", encoding)
                            .statusCode())
                    .as(encoding)
                    .isEqualTo(415);
        }
        assertThat(send(address, new byte[400_000]).statusCode()).isEqualTo(413);
        assertThat(send(address, ("a=b&".repeat(60_000)).getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .statusCode())
                .isBetween(300, 499);
    }

    private record Page(Visitor who, String address) {}

    private static List<Page> pages() {
        var stranger = site.visitor();
        return List.of(
                new Page(stranger, "/fi/request?listing=" + listing),
                new Page(stranger, own),
                new Page(stranger, answer),
                new Page(receiver, answer),
                new Page(site.visitor(), "/fi/sign-in"),
                new Page(site.visitor(), "/fi/sign-in/forgotten"),
                new Page(nurse, "/fi/refer?listing=" + listing + "&danger=no"),
                new Page(nurse, "/fi/account"),
                new Page(secretary, onDesk));
    }

    /** All that can be typed or chosen at once, and then what the form carries along, piece by piece. */
    private static void tryAt(Visitor who, Element form, String text) {
        var hidden = new LinkedHashMap<String, String>();
        var shown = new LinkedHashMap<String, String>();
        for (var field : form.select("input[name], textarea[name], select[name], button[name]")) {
            var isHidden = field.attr("type").equals("hidden");
            (isHidden ? hidden : shown).put(field.attr("name"), isHidden ? field.val() : text);
        }
        var action = form.attr("action");
        if (!shown.isEmpty()) {
            var all = new LinkedHashMap<>(hidden);
            all.putAll(shown);
            isClear(who.post(action, all), action + " " + shown.keySet());
        }
        for (var name : hidden.keySet()) {
            var one = new LinkedHashMap<>(hidden);
            one.putAll(shown);
            one.put(name, text);
            isClear(who.post(action, one), action + " " + name);
        }
    }

    private static void isClear(Visitor who, String what) {
        assertThat(who.status()).as(what).isIn(200, 303, 400, 403, 404, 409, 410, 413, 414, 422, 429);
        var body = who.answer().body();
        assertThat(Jsoup.parse(body).select(MARK)).as(what).isEmpty();
        assertThat(body).as(what).doesNotContain("443556", "Exception", "\tat ", "select sealed from account where");
        assertThat(who.answer().headers().map().keySet()).as(what).noneMatch(name -> name.equalsIgnoreCase("bcc"));
        if (who.status() == 303) {
            assertThat(who.answer().headers().firstValue("location").orElseThrow())
                    .as(what)
                    .startsWith("/fi/");
        }
    }

    /** All rows of what must stay as it is, by table. */
    private static Map<String, String> tables() {
        return site.get(Database.class).read(connection -> {
            var all = new TreeMap<String, String>();
            var names = new ArrayList<String>();
            try (var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
                while (tables.next()) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
            for (var name : names) {
                if (KEPT.matcher(name).matches()) {
                    try (var statement = connection.createStatement();
                            var row = statement.executeQuery("select count(*), md5(coalesce(string_agg(t::text, '' "
                                    + "order by t::text), '')) from " + name + " t")) {
                        row.next();
                        all.put(name, row.getString(1) + " " + row.getString(2));
                    }
                }
            }
            assertThat(all).containsKeys("account", "referral");
            return all;
        });
    }

    private static HttpResponse<String> send(String address, byte[] body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(site.site.address(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String linkTo(String address) throws Exception {
        return java.net.URI.create(mailed(address, LINK)).getPath();
    }

    private static String mailed(String address, Pattern wanted) throws Exception {
        for (MimeMessage mail : POST.getReceivedMessages()) {
            var found = wanted.matcher(mail.getContent().toString().replace("\r", ""));
            if (mail.getAllRecipients()[0].toString().equals(address) && found.find()) {
                return found.group();
            }
        }
        throw new AssertionError("no mail to " + address + " with " + wanted);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
