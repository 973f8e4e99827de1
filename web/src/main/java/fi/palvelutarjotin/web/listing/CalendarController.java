package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A listing's coming times for a calendar program. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CalendarController {

    private static final String TYPE = "text/calendar;charset=utf-8";

    private final Listings listings;
    private final Labels labels;
    private final WordsOf wordsOf;
    private final RouteSettings routes;
    private final SiteAddress site;
    private final Clock clock;

    CalendarController(
            Listings listings, Labels labels, WordsOf wordsOf, RouteSettings routes, SiteAddress site, Clock clock) {
        this.listings = listings;
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.routes = routes;
        this.site = site;
        this.clock = clock;
    }

    /** The file; "not found" for a listing that is not shown. */
    @Get("/{language:fi|sv|en|se}/listing/{id}/calendar.ics")
    @Produces(TYPE)
    @Nullable
    HttpResponse<String> calendar(String language, String id, HttpRequest<?> request) {
        var visit = Visit.of(request, Language.find(language).orElseThrow(), site);
        return PublicId.parse(id)
                .flatMap(listings::findPublished)
                .map(listing -> HttpResponse.ok(file(listing, visit))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"palvelutarjotin.ics\""))
                .orElse(null);
    }

    private String file(Listing listing, Visit visit) {
        var content = listing.content();
        var name = Objects.requireNonNull(Shown.of(content.name(), visit.reader()));
        var id = listing.id().toString();
        return new CalendarFile(
                        id,
                        name.text(),
                        place(listing, visit.reader()),
                        visit.site() + Addresses.listing(visit.reader(), id),
                        listing.changed())
                .of(content.schedule(), LocalDateTime.now(clock.withZone(Schedule.ZONE)));
    }

    /** The first place; which of several a time is held at is not known. */
    private @Nullable String place(Listing listing, Language reader) {
        var where = new WhereViews(labels, wordsOf.language(reader), routes);
        return listing.content().places().stream()
                .findFirst()
                .map(place -> Stream.of(
                                place.name()
                                        .bestFor(reader)
                                        .map(LocalizedText.Spoken::text)
                                        .orElse(""),
                                Objects.requireNonNullElse(where.address(place), ""))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
