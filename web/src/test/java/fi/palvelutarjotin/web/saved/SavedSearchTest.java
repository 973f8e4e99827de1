package fi.palvelutarjotin.web.saved;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.testing.MovableClock;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.web.testing.SampleSite;
import fi.palvelutarjotin.web.testing.TestSite;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hearing by mail of what is new in a search, from the form to the last mail, over a real mail server. */
class SavedSearchTest {

    private static final String BASE = "https://palvelut.example.fi";
    private static final String ADDRESS = "lukija@example.fi";
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final Pattern LINK = Pattern.compile("https://\\S+");

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<FeedRecord> records = new ArrayList<>();
    private TestSite site;

    @BeforeEach
    void begin() {
        post.start();
        site = TestSite.with(settings(post.getSmtp().getPort()));
        take("a", in(SampleListings.TUUSULA, "Tie 1", "Vanha kuoro"));
        work();
    }

    @AfterEach
    void end() {
        client.close();
        site.close();
        post.stop();
    }

    @Test
    void nothingIsToldBeforeTheAddressIsConfirmed() throws Exception {
        ask("municipality=186&q=kuoro", ADDRESS);
        take("b", in(SampleListings.JARVENPAA, "Tie 2", "Uusi kuoro"));
        dayPasses();
        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getSubject()).isEqualTo("Vahvista: kerromme uusista haussa kuoro");
        assertThat(mails().getFirst().getContent().toString())
                .contains(BASE + "/fi/search?municipality=186&q=kuoro", "/fi/saved-search/confirm?token=")
                .doesNotContain("Uusi kuoro");
    }

    @Test
    void lookingAtALinkDoesNothingYet() throws Exception {
        ask("q=kuoro", ADDRESS);
        var link = link(0, "confirm");
        assertThat(get(link).statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(get(link).body()).select("main form button").text())
                .isEqualTo("Vahvista");
        take("b", in(SampleListings.JARVENPAA, "Tie 2", "Uusi kuoro"));
        dayPasses();
        assertThat(mails()).hasSize(1);
        assertThat(post(link, "").statusCode()).isEqualTo(200);
        assertThat(post(link, "").statusCode()).as("a link that was used").isEqualTo(410);
    }

    @Test
    void whatIsNewInTheSearchIsToldOnce() throws Exception {
        confirmed("municipality=186&q=kuoro");
        take("b", in(SampleListings.JARVENPAA, "Tie 2", "Uusi kuoro"));
        take("c", in(SampleListings.TUUSULA, "Tie 3", "Toisen kunnan kuoro"));
        take("d", in(SampleListings.JARVENPAA, "Tie 4", "Sählykerho"));
        dayPasses();
        assertThat(mails()).hasSize(2);
        var text = mails().getLast().getContent().toString();
        assertThat(text)
                .contains("Uusi kuoro", BASE + "/fi/listing/")
                .doesNotContain("Toisen kunnan kuoro", "Sählykerho", "Vanha kuoro");
        dayPasses();
        dayPasses();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void aChangeIsToldToo() throws Exception {
        confirmed("q=kuoro");
        take("a", in(SampleListings.TUUSULA, "Tie 17", "Vanha kuoro"));
        dayPasses();
        assertThat(mails()).hasSize(2);
        assertThat(mails().getLast().getContent().toString()).contains("Vanha kuoro");
    }

    @Test
    void moreOnOneDayWaitsForTheNext() throws Exception {
        confirmed("q=kuoro");
        take("b", in(SampleListings.JARVENPAA, "Tie 2", "Uusi kuoro"));
        dayPasses();
        take("c", in(SampleListings.JARVENPAA, "Tie 3", "Toinen kuoro"));
        take("d", in(SampleListings.JARVENPAA, "Tie 4", "Kolmas kuoro"));
        gather();
        work();
        assertThat(mails()).hasSize(2);
        dayPasses();
        assertThat(mails()).hasSize(3);
        assertThat(mails().getLast().getContent().toString()).contains("Toinen kuoro", "Kolmas kuoro");
    }

    @Test
    void aMailServerThatIsAwayLosesNothing() throws Exception {
        confirmed("q=kuoro");
        var port = post.getSmtp().getPort();
        post.stop();
        take("b", in(SampleListings.JARVENPAA, "Tie 2", "Uusi kuoro"));
        dayPasses();
        assertThat(count("outgoing_mail")).isOne();
        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            work();
            assertThat(back.getReceivedMessages()).as("before its time").isEmpty();
            sql("update outgoing_mail set next_try_at = now()");
            work();
            assertThat(back.getReceivedMessages()).hasSize(1);
            assertThat(back.getReceivedMessages()[0].getContent().toString()).contains("Uusi kuoro");
            dayPasses();
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
        assertThat(count("outgoing_mail")).isZero();
    }

    @Test
    void aMailProgramsOwnButtonEndsItAndNothingIsKept() throws Exception {
        confirmed("q=kuoro");
        take("b", in(SampleListings.JARVENPAA, "Tie 2", "Uusi kuoro"));
        dayPasses();
        var mail = mails().getLast();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var stop = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(Jsoup.parse(get(stop).body()).select("main form button").text())
                .isEqualTo("Lopeta viestit");
        assertThat(post(stop, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        assertThat(count("saved_search") + count("saved_search_hit") + count("outgoing_mail"))
                .isZero();
        take("c", in(SampleListings.JARVENPAA, "Tie 3", "Toinen kuoro"));
        dayPasses();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void theDatabaseTellsNothingOfAPerson() throws Exception {
        confirmed("q=kuoro");
        try (var connection = site.index().catalogue().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select s.*, encode(sealed, 'escape') from saved_search s")) {
            row.next();
            var all = new StringBuilder();
            for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                all.append(row.getString(column)).append('\n');
            }
            assertThat(all.toString()).doesNotContain("lukija", "kuoro", "example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lukija",
                "lukija@",
                "@example.fi",
                "a b@example.fi",
                "lukija@example.fi\r\nBcc: muu@example.fi",
                "lukija@example.fi,muu@example.fi",
                "<lukija@example.fi>"
            })
    void anAddressThatIsNoneIsToldInTheForm(String typed) throws Exception {
        var answer = ask("q=kuoro", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).startsWith("Sähköpostiosoitteessa on virhe.");
        assertThat(page.select("#email").val().replaceAll("\\s+", " ")).isEqualTo(typed.replaceAll("\\s+", " "));
        assertThat(page.select("input[name=search]").val()).isEqualTo("q=kuoro");
        assertThat(count("saved_search")).isZero();
    }

    @Test
    void oneAddressIsNotFloodedWithMailThatItDidNotAskFor() throws Exception {
        for (var search : List.of("q=yksi", "q=kaksi", "q=kolme")) {
            assertThat(ask(search, ADDRESS).statusCode()).isEqualTo(303);
        }
        assertThat(ask("q=nelja", ADDRESS.toUpperCase(Locale.ROOT)).statusCode())
                .isEqualTo(422);
        assertThat(ask("q=nelja", "toinen@example.fi").statusCode()).isEqualTo(303);
    }

    @Test
    void anotherSiteCannotAskForItsVisitors() throws Exception {
        var answer = send("/fi/saved-search", "search=q%3Dkuoro&email=" + ADDRESS, "Sec-Fetch-Site", "cross-site");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(count("saved_search")).isZero();
    }

    @Test
    void whatNobodyConfirmsIsForgottenAfterTwoDays() throws Exception {
        ask("q=kuoro", ADDRESS);
        var link = link(0, "confirm");
        sql("update saved_search set created_at = now() - interval '49 hours'");
        assertThat(post(link, "").statusCode()).isEqualTo(410);
        work();
        assertThat(count("saved_search")).isZero();
    }

    @Test
    void theFormIsOnTheResultsPageAndNamesTheSearch() {
        var page = Jsoup.parse(site.get("/fi/search?page=1&sort=name&q=kuoro", "Accept", "text/html")
                .body());
        assertThat(page.select(".follow form").attr("action")).isEqualTo("/fi/saved-search");
        assertThat(page.select(".follow input[name=search]").val()).isEqualTo("q=kuoro");
    }

    @Test
    void withoutAKeyOrAMailServerOnlyTheFeedIsOffered() {
        var page = Jsoup.parse(SampleSite.page("/fi/search?q=kuoro"));
        assertThat(page.select(".follow form")).isEmpty();
        assertThat(page.select(".follow a").attr("href")).isEqualTo("/fi/search.atom?q=kuoro");
        assertThat(SampleSite.get()
                        .get("/fi/saved-search", "Accept", "text/html")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    private void confirmed(String search) throws Exception {
        ask(search, ADDRESS);
        assertThat(post(link(0, "confirm"), "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> ask(String search, String address) throws Exception {
        var form = "search=" + encoded(search) + "&email=" + encoded(address);
        var answer = send("/fi/saved-search", form);
        work();
        return answer;
    }

    private HttpResponse<String> post(String link, String body) throws Exception {
        return send(path(link), body);
    }

    private HttpResponse<String> get(String link) {
        return site.get(path(link), "Accept", "text/html");
    }

    private HttpResponse<String> send(String path, String form, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(site.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String link(int mail, String name) throws Exception {
        return LINK.matcher(mails().get(mail).getContent().toString())
                .results()
                .map(found -> found.group())
                .filter(link -> link.contains("/saved-search/" + name))
                .findFirst()
                .orElseThrow();
    }

    private static String path(String link) {
        var address = URI.create(link);
        return address.getPath() + "?" + address.getRawQuery();
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(post.getReceivedMessages());
    }

    private void take(String id, ListingContent content) {
        records.removeIf(record ->
                record instanceof FeedRecord.Accepted known && known.id().equals(id));
        records.add(accepted(id, content, association("Sävel ry (esimerkki)", "0201256-6")));
        site.index().take(records);
        site.index().catchUp();
    }

    private void work() {
        site.index().get(SavedSearchWork.class).work();
    }

    /** What was found is matched, and no longer quite new. */
    private void gather() throws Exception {
        work();
        sql("update saved_search_hit set found_at = found_at - interval '1 hour'");
    }

    private void dayPasses() throws Exception {
        site.index().get(MovableClock.class).nextDay();
        gather();
        work();
    }

    private void sql(String statement) throws Exception {
        try (var connection = site.index().catalogue().connect();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }

    private int count(String table) throws Exception {
        try (var connection = site.index().catalogue().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> settings(int port) {
        return Map.of(
                MovableClock.SETTING,
                true,
                "palvelutarjotin.sealing.key",
                KEY,
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
