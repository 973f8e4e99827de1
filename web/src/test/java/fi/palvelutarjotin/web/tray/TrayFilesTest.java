package fi.palvelutarjotin.web.tray;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.palvelutarjotin.web.testing.SampleSite;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that a tray is taken along as, read back by programs that did not write them. */
class TrayFilesTest {

    @ParameterizedTest
    @CsvSource({
        "fi,Tarjotin: vaihtoehtoja sinulle,Lähellä kotia",
        "sv,Brickan: alternativ för dig,Nära hemmet",
        "en,Tray: options for you,Near your home",
        "se,Tárjjohin: molssaeavttut dutnje,Lahka ruovttu",
    })
    void theDocumentIsTaggedAndSaysItsTitleItsLanguageAndEveryLine(String language, String title, String reason)
            throws IOException {
        var code = TrayVisitor.code(SampleSite.CHOIR) + "nc." + TrayVisitor.code(SampleSite.GYM);
        try (var document = paper("/" + language + "/tray.pdf?l=" + code)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(text(document))
                    .contains(title, reason, SampleSite.GYM, "Seurojentalo, Hämeentie 1", "+358 40 000 0331")
                    .doesNotContain(" null");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
        }
    }

    @Test
    void theLettersOfAllLanguagesAreWithinTheDocument() throws IOException {
        try (var document = paper("/se/tray.pdf?l=" + TrayVisitor.code(SampleSite.CHOIR) + "sp")) {
            assertThat(text(document)).contains("Doarjja árgabeaivái", "riŋgejuvvo");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(page.getResources().getFont(name).getName())
                            .isTrue();
                }
            }
        }
    }

    /** As a ligature, "ft" would be drawn but not read. */
    @Test
    void lettersThatAreDrawnTogetherAreReadOneByOne() throws IOException {
        try (var document = paper("/sv/tray.pdf?l=" + TrayVisitor.code(SampleSite.CHOIR))) {
            assertThat(text(document)).contains("de senaste uppgifterna");
        }
    }

    @Test
    void largeTypeIsOnSmallPaper() throws IOException {
        try (var document = paper("/fi/tray.pdf?size=a5&l=" + TrayVisitor.code(SampleSite.CHOIR, SampleSite.GYM))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(PDRectangle.A5.getWidth(), within(1f));
            assertThat(text(document)).contains(SampleSite.CHOIR, SampleSite.GYM);
        }
    }

    @Test
    void whatAFeedBringsIsTextOnPaperToo() throws IOException {
        try (var document = paper("/fi/tray.pdf?l=" + TrayVisitor.code(SampleSite.HOSTILE))) {
            assertThat(text(document)).contains("pahantahtoinen").contains("<script>");
        }
    }

    @Test
    void theCalendarHasTheNextTimesInFinnishTime() throws IOException, ParserException {
        var answer = SampleSite.get()
                .get("/fi/tray.ics?l=" + TrayVisitor.code(SampleSite.CHOIR, SampleSite.GYM), "Accept", "text/calendar");
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/calendar");
        assertThat(answer.headers().firstValue("content-disposition")).hasValue("attachment; filename=\"tray.ics\"");
        var calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        calendar.validate(true);
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(3);
        assertThat(events).allSatisfy(event -> {
            assertThat(requireNonNull(event.getSummary()).getValue()).isEqualTo(SampleSite.CHOIR);
            assertThat(requireNonNull(event.getLocation()).getValue())
                    .isEqualTo("Seurojentalo, Hämeentie 1, Järvenpää");
            assertThat(requireNonNull(event.getUrl()).getValue())
                    .endsWith("/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR));
            var starts = Instant.from(requireNonNull(event.getDateTimeStart()).getDate())
                    .atZone(ZoneId.of("Europe/Helsinki"));
            var ends = Instant.from(requireNonNull(event.getDateTimeEnd()).getDate())
                    .atZone(ZoneId.of("Europe/Helsinki"));
            assertThat(starts.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
            assertThat(starts.toLocalTime()).isEqualTo(LocalTime.of(17, 30));
            assertThat(ends.toLocalTime()).isEqualTo(LocalTime.of(19, 0));
        });
        assertThat(events.stream().map(event -> event.getUid().orElseThrow().getValue()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fi/tray.pdf", "/fi/tray.ics", "/fi/tray.pdf?l=rikki", "/sv/tray.ics?l=...."})
    void thereIsNoFileOfAnEmptyTray(String path) {
        var answer = SampleSite.get().get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    }

    private static PDDocument paper(String path) throws IOException {
        var request = HttpRequest.newBuilder(SampleSite.get().address(path)).build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
            return Loader.loadPDF(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
}
