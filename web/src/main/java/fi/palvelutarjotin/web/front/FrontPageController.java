package fi.palvelutarjotin.web.front;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.query.PlaceField;
import fi.palvelutarjotin.web.query.QueryString;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The front page in each language, and the way to it from the site's root. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class FrontPageController {

    private final FrontPages pages;
    private final PlaceField places;

    FrontPageController(FrontPages pages, PlaceField places) {
        this.pages = pages;
        this.places = places;
    }

    /** To the front page in the language that the browser asks for first, of those there are. */
    @Get
    HttpResponse<?> root(HttpRequest<?> request) {
        var asked = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        var language = firstAsked(asked == null ? "" : asked);
        return HttpResponse.temporaryRedirect(URI.create(Addresses.front(language)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** The search once lived here: an old address of a search leads to it. A place is taken for what happens next. */
    @Get("/{language:fi|sv|en|se}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> front(String language, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        var query = request.getUri().getRawQuery();
        var moved = OldSearchAddress.query(query);
        if (moved.isPresent()) {
            return HttpResponse.permanentRedirect(URI.create(Addresses.search(reader, moved.get())));
        }
        var page = pages.of(reader, places.read(QueryString.read(query).orElse(Map.of()), reader));
        return HttpResponse.ok(new ModelAndView<>("front/front", Map.of("page", page, "frame", page.frame())));
    }

    private static Language firstAsked(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .map(Language::find)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(Language.FI);
        } catch (IllegalArgumentException e) {
            return Language.FI;
        }
    }
}
