package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.paper.Pdf;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tray as files to take along. A tray with nothing on it that can be shown has none. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrayFileController {

    private static final String CALENDAR = "text/calendar";

    private final TrayPages pages;
    private final TrayListings listings;
    private final Pdf pdf;
    private final Labels labels;
    private final WordsOf wordsOf;
    private final SiteAddress site;
    private final ErrorAnswers errors;
    private final Clock clock;

    TrayFileController(
            TrayPages pages,
            TrayListings listings,
            Pdf pdf,
            Labels labels,
            WordsOf wordsOf,
            SiteAddress site,
            ErrorAnswers errors,
            Clock clock) {
        this.pages = pages;
        this.listings = listings;
        this.pdf = pdf;
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.site = site;
        this.errors = errors;
        this.clock = clock;
    }

    /** The print-out. */
    @Get("/{language:fi|sv|en|se}/tray.pdf")
    @Produces({MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
    @Nullable
    HttpResponse<?> paper(String language, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        var page = pages.of(TrayRequest.of(request), request, reader, Optional.empty());
        if (page.lines().isEmpty()) {
            return null;
        }
        var made = pdf.of("tray/paper", Map.of("page", page, "frame", page.frame()), page.large(), request);
        return made.isEmpty()
                ? errors.answer(request, ProblemKind.UNAVAILABLE)
                : file(made.get(), MediaType.APPLICATION_PDF_TYPE, "inline; filename=\"tray.pdf\"");
    }

    /** The next times. */
    @Get("/{language:fi|sv|en|se}/tray.ics")
    @Produces({CALENDAR, MediaType.TEXT_HTML})
    @Nullable
    HttpResponse<?> calendar(String language, HttpRequest<?> request) {
        var words = wordsOf.language(Language.find(language).orElseThrow());
        var contents = listings.of(TrayRequest.of(request).read().tray());
        if (contents.filled().isEmpty()) {
            return null;
        }
        var calendar =
                new TrayCalendar(labels, words, clock.instant(), path -> site.forReader(request, path)).of(contents);
        return file(
                calendar.getBytes(StandardCharsets.UTF_8),
                new MediaType(CALENDAR + ";charset=utf-8"),
                "attachment; filename=\"tray.ics\"");
    }

    private static HttpResponse<?> file(byte[] content, MediaType type, String disposition) {
        return TrayPageController.forThisReader(
                HttpResponse.ok(content).contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition));
    }
}
