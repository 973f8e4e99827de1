package fi.palvelutarjotin.web.report;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.report.ListingReports;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.form.SentForm;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.problem.Asker;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.problem.Refusals;
import fi.palvelutarjotin.web.problem.Refused;
import fi.palvelutarjotin.web.report.ReportForm.Fault;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what readers tell of mistakes in a listing. Nothing of who tells is asked for, kept or logged. */
@Hidden
@Controller("/{language:fi|sv|en|se}/listing/{id}/report")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportController {

    /** Octets: the form with every letter of the text written as six, and some room. */
    private static final long LARGEST = 16 * 1024;

    private final Listings listings;
    private final ListingReports reports;
    private final ReportPages pages;
    private final ErrorAnswers errors;
    private final Refusals refusals;

    ReportController(
            Listings listings, ListingReports reports, ReportPages pages, ErrorAnswers errors, Refusals refusals) {
        this.listings = listings;
        this.reports = reports;
        this.pages = pages;
        this.errors = errors;
        this.refusals = refusals;
    }

    @Get
    @Nullable
    HttpResponse<?> form(String language, String id) {
        return find(id).map(
                        listing -> HttpResponse.ok(view(pages.form(listing, ReportForm.EMPTY, null, reader(language)))))
                .orElse(null);
    }

    /** Kept, the reader is led to the thanks, so that loading the page again does not tell it twice. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> tell(String language, String id, HttpRequest<?> request, @Body Map<String, Object> sent) {
        if (request.getContentLength() > LARGEST) {
            return errors.answer(request, ProblemKind.TOO_LARGE);
        }
        return find(id).map(listing -> told(listing, ReportForm.of(new SentForm(sent)), reader(language)))
                .orElse(null);
    }

    @Get("/thanks")
    @Nullable
    HttpResponse<?> thanks(String language, String id) {
        return find(id).map(listing -> HttpResponse.ok(new ModelAndView<Map<String, Object>>(
                        "report/thanks", model(pages.thanks(listing, reader(language))))))
                .orElse(null);
    }

    private HttpResponse<?> told(Listing listing, ReportForm form, Language reader) {
        var fault = form.fault();
        if (fault.isPresent()) {
            return refused(listing, form, fault.get(), reader);
        }
        // A program gets the same answer as a person, or it would try again otherwise.
        if (!form.isTrap() && !reports.tell(listing.id(), form.kind().orElseThrow(), form.text())) {
            refusals.note(Refused.TOO_MANY, Asker.NOBODY);
            return refused(listing, form, Fault.TOO_MANY, reader);
        }
        return HttpResponse.seeOther(URI.create(ReportPages.thanks(reader, listing)));
    }

    private HttpResponse<?> refused(Listing listing, ReportForm form, Fault fault, Language reader) {
        return HttpResponse.unprocessableEntity()
                .body(view(pages.form(listing, form, fault, reader)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Optional<Listing> find(String id) {
        return PublicId.parse(id).flatMap(listings::findPublished);
    }

    private static Language reader(String language) {
        return Language.find(language).orElseThrow();
    }

    private static ModelAndView<Map<String, Object>> view(ReportPage page) {
        return new ModelAndView<>("report/report", model(page));
    }

    private static Map<String, Object> model(ReportPage page) {
        return Map.of("page", page, "frame", page.frame());
    }
}
