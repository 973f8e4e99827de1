package fi.palvelutarjotin.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.feedback.Feedback;
import fi.palvelutarjotin.catalog.feedback.FeedbackBook;
import fi.palvelutarjotin.catalog.feedback.FeedbackTopic;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.testing.PageWords;
import fi.palvelutarjotin.web.testing.SampleSite;
import fi.palvelutarjotin.web.testing.TestSite;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Giving feedback, on a site of its own because it writes. */
class FeedbackPageTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final LocalDate DUE = LocalDate.now(Schedule.ZONE).plusDays(14);

    private static TestSite site;
    private static FeedbackBook book;

    @BeforeAll
    static void start() {
        site = TestSite.with(Map.of("palvelutarjotin.sealing.key", KEY));
        book = site.index().get(FeedbackBook.class);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @AfterEach
    void closeAll() {
        open().forEach(feedback -> book.close(feedback.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "fi,Anna palautetta,Kiitos palautteesta!,Vastaamme sinulle viimeistään",
        "sv,Ge respons,Tack för din respons!,Vi svarar dig senast",
        "en,Give feedback,Thank you for your feedback!,We will answer you by",
        "se,Atte máhcahaga,Giitu máhcahagas!,Vástidat dutnje maŋimustá"
    })
    void feedbackOnAccessibilityIsKeptAndADayToAnswerPromised(
            String language, String title, String thanks, String promise) throws Exception {
        var form = page("/" + language + "/feedback").select("main");
        assertThat(form.select("h1").eachText()).containsExactly(title);
        assertThat(form.select("form").attr("action")).isEqualTo("/" + language + "/feedback");
        assertThat(form.select("input[type=radio]").eachAttr("value")).containsExactly("accessibility", "service");
        assertThat(form.select("input:not([type=radio]), textarea").eachAttr("name"))
                .containsExactlyInAnyOrder("text", "email", "homepage");

        var way =
                way(send(language, "topic=accessibility&email=lukija%40example.fi&text=" + encoded("Näen huonosti.")));
        var words = PageWords.in(Language.find(language).orElseThrow());
        var answer = page(way);
        assertThat(answer.select("h1").text()).isEqualTo(thanks);
        assertThat(answer.select("main").text()).contains(promise + " " + new Times(words).date(DUE));
        assertThat(answer.select(".languages a[hreflang=sv]").attr("href")).endsWith("?due=" + DUE + "&answer=yes");
        var kept = open().getFirst();
        assertThat(kept.topic()).isEqualTo(FeedbackTopic.ACCESSIBILITY);
        assertThat(kept.language().code()).isEqualTo(language);
        assertThat(kept.due()).isEqualTo(DUE);
        assertThat(kept.content()).isEqualTo(new Feedback.Content("Näen huonosti.", "lukija@example.fi"));
    }

    @Test
    void nobodyIsPromisedAnAnswerWhoLeavesNoAddress() throws Exception {
        var answer = page(way(send("fi", "topic=accessibility&email=++&text=Hyv%C3%A4")));
        assertThat(answer.select("main").text())
                .contains("Käsittelemme palautteesi viimeistään")
                .doesNotContain("Vastaamme sinulle");
        assertThat(open().getFirst().content()).isEqualTo(new Feedback.Content("Hyvä", null));
    }

    @Test
    void otherFeedbackHasNoDay() throws Exception {
        var way = way(send("fi", "topic=service&email=lukija%40example.fi&text=Kiitos"));
        assertThat(way).isEqualTo("/fi/feedback/thanks");
        assertThat(page(way).select("main").text()).doesNotContain("viimeistään");
        assertThat(open().getFirst().due()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"due=olematon", "due=2020-01-01", "due=2999-01-01", "due=", "answer=yes"})
    void aMadeUpDayIsNoPromise(String query) {
        assertThat(page("/fi/feedback/thanks?" + query).select("main").text()).doesNotContain("viimeistään");
    }

    @Test
    void anAddressMaySayWhatItIsAbout() {
        assertThat(page("/fi/feedback?topic=accessibility").select("#topic-accessibility[checked]"))
                .hasSize(1);
        assertThat(page("/fi/feedback?topic=olematon").select("[checked]")).isEmpty();
        assertThat(page("/fi/feedback?topic=accessibility")
                        .select(".languages a[hreflang=en]")
                        .attr("href"))
                .isEqualTo("/en/feedback?topic=accessibility");
    }

    @ParameterizedTest
    @CsvSource({
        "text=x,Valitse,topic",
        "topic=olematon&text=x,Valitse,topic",
        "topic=service,Kirjoita,text",
        "topic=service&text=++,Kirjoita,text",
        "topic=service&text=131052-308T,henkilötunnus,text",
        "topic=service&text=x&email=lukija,Sähköpostiosoitteessa,email",
        "topic=service&text=x&email=131052-308T%40example.fi,Sähköpostiosoitteessa,email",
        "topic=service&text=x&email=a%40example.fi%2Cb%40example.fi,Sähköpostiosoitteessa,email",
    })
    void whatMustBeMendedIsSaidAtItsField(String form, String sentence, String field) throws Exception {
        var answer = send("fi", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        var alert = Jsoup.parse(answer.body()).select("[role=alert] a");
        assertThat(alert.text()).contains(sentence);
        assertThat(alert.attr("href")).isEqualTo("#" + field);
        assertThat(Jsoup.parse(answer.body()).select("#" + field)).hasSize(1);
        assertThat(open()).isEmpty();
    }

    @Test
    void whatWasTypedIsThereAgain() throws Exception {
        var page = Jsoup.parse(send("fi", "topic=service&email=x%22%3E&text=" + encoded("<b>Hei</b>"))
                .body());
        assertThat(page.select("textarea").val()).isEqualTo("<b>Hei</b>");
        assertThat(page.select("#email").val()).isEqualTo("x\">");
        assertThat(page.select("#topic-service").hasAttr("checked")).isTrue();
    }

    @Test
    void whatIsTooLongIsRefusedAndWhatIsFarTooLongIsNotRead() throws Exception {
        assertThat(send("fi", "topic=service&text=" + "a".repeat(2_000)).statusCode())
                .isEqualTo(303);
        assertThat(send("fi", "topic=service&text=" + "a".repeat(2_001)).statusCode())
                .isEqualTo(422);
        assertThat(send("fi", "topic=service&text=" + "a".repeat(21_000)).statusCode())
                .isEqualTo(413);
        assertThat(open()).hasSize(1);
    }

    @Test
    void aProgramThatFillsEveryFieldIsThankedAndForgotten() throws Exception {
        assertThat(send("fi", "topic=service&text=Osta&homepage=https%3A%2F%2Fx.example")
                        .statusCode())
                .isEqualTo(303);
        assertThat(open()).isEmpty();
    }

    @Test
    void withoutAKeyNoAddressIsAskedFor() {
        var page = Jsoup.parse(SampleSite.page("/fi/feedback"));
        assertThat(page.select("#email")).isEmpty();
        assertThat(page.select("main").text()).contains("emmekä voi vastata sinulle");
        assertThat(page("/fi/feedback").select("main").text()).doesNotContain("emmekä voi vastata sinulle");
    }

    private static List<Feedback> open() {
        return book.list(false);
    }

    private static Document page(String path) {
        return Jsoup.parse(site.get(path, "Accept", "text/html").body());
    }

    private static String way(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(String language, String form) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(site.address("/" + language + "/feedback"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Accept", "text/html")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
