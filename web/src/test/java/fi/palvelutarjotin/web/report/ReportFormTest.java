package fi.palvelutarjotin.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.report.ListingReport;
import fi.palvelutarjotin.catalog.report.ListingReports;
import fi.palvelutarjotin.catalog.report.ReportKind;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.web.testing.TestSite;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telling of a mistake, on a site of its own because it writes. */
class ReportFormTest {

    private static TestSite site;
    private static ListingReports reports;
    private static String path = "";

    @BeforeAll
    static void start() {
        site = TestSite.with(List.of(SampleListings.accepted(
                "choir", SampleListings.draft("Kuoro <b>").content())));
        reports = site.index().get(ListingReports.class);
        path = "/listing/"
                + site.index().search("kuoro").hits().getFirst().listing().id() + "/report";
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @AfterEach
    void closeAll() {
        reports.list(false).forEach(report -> reports.close(report.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "fi,Ilmoita virheestä,Kiitos!",
        "sv,Meddela om ett fel,Tack!",
        "en,Report a mistake,Thank you!",
        "se,Almmut meattáhusas,Giitu!"
    })
    void whatIsToldIsKeptAndThankedFor(String language, String title, String thanks) throws Exception {
        var form = Jsoup.parse(
                        site.get("/" + language + path, "Accept", "text/html").body())
                .select("main");
        assertThat(form.select("h1").text()).isEqualTo(title);
        assertThat(form.select("h1")).hasSize(1);
        assertThat(form.select("form").attr("action")).isEqualTo("/" + language + path);
        assertThat(form.select("input[type=radio]")).hasSize(ReportKind.values().length);
        assertThat(form.select("input:not([type=radio]), textarea").eachAttr("name"))
                .as("nobody is asked who they are")
                .containsExactlyInAnyOrder("text", "homepage");

        var answer = send(language, "kind=ended&text=" + encoded("Loppui jo.\r\nToivottavasti jatkuu!"));
        assertThat(answer.statusCode()).isEqualTo(303);
        var way = answer.headers().firstValue("location").orElseThrow();
        assertThat(Jsoup.parse(site.get(way, "Accept", "text/html").body())
                        .select("h1")
                        .text())
                .isEqualTo(thanks);
        assertThat(open()).extracting(ListingReport::text).isEqualTo(List.of("Loppui jo.\nToivottavasti jatkuu!"));
        assertThat(open()).extracting(ListingReport::kind).isEqualTo(List.of(ReportKind.ENDED));
    }

    @Test
    void anIdentityCodeIsNotTaken() throws Exception {
        var answer = send("fi", "kind=other&text=" + encoded("Äitini 131052-308T ei pääse sisään"));
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains("henkilötunnus");
        assertThat(page.select("textarea").val()).contains("ei pääse sisään");
        assertThat(page.select("#kind-other").hasAttr("checked")).isTrue();
        assertThat(open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text=x,Valitse",
        "kind=olematon&text=x,Valitse",
        "kind=other,Kirjoita",
        "kind=other&text=++,Kirjoita",
    })
    void whatIsMissingIsSaid(String form, String sentence) throws Exception {
        var answer = send("fi", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert] a").text()).contains(sentence);
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsTooLongIsRefusedAndWhatIsFarTooLongIsNotRead() throws Exception {
        assertThat(send("fi", "kind=other&text=" + "a".repeat(501)).statusCode())
                .isEqualTo(422);
        assertThat(send("fi", "kind=other&text=" + "a".repeat(20_000)).statusCode())
                .isEqualTo(413);
        assertThat(open()).isEmpty();
    }

    @Test
    void aProgramThatFillsEveryFieldIsThankedAndForgotten() throws Exception {
        assertThat(send("fi", "kind=other&text=Osta&homepage=https%3A%2F%2Fx.example")
                        .statusCode())
                .isEqualTo(303);
        assertThat(open()).isEmpty();
    }

    @Test
    void whenThereIsEnoughToSeeToTheReaderIsToldSo() throws Exception {
        for (var i = 0; i < ListingReports.MOST_OPEN_OF_LISTING; i++) {
            reports.tell(reportedListing(), ReportKind.ENDED, "");
        }
        var answer = send("fi", "kind=ended");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("jo kerrottu");
    }

    @Test
    void thereIsNoFormForWhatIsNotThere() {
        assertThat(site.get("/fi/listing/00000000-0000-0000-0000-000000000000/report")
                        .statusCode())
                .isEqualTo(404);
    }

    private static java.util.UUID reportedListing() {
        return java.util.UUID.fromString(path.split("/")[2]);
    }

    private static List<ListingReport> open() {
        return reports.list(false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(String language, String form) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(site.address("/" + language + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Accept", "text/html")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
