package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.query.ParsedSearch;
import fi.palvelutarjotin.web.query.PlaceField;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.query.SearchStateParser;
import fi.palvelutarjotin.web.query.Where;
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
import java.util.List;
import java.util.Map;

/** The search page in each language. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchPageController {

    private final CatalogueSearch search;
    private final SearchStateParser parser;
    private final SearchPages pages;
    private final PlaceField places;

    SearchPageController(CatalogueSearch search, SearchStateParser parser, SearchPages pages, PlaceField places) {
        this.search = search;
        this.parser = parser;
        this.pages = pages;
        this.places = places;
    }

    /**
     * What of an address cannot be used is told and left out: a stale link still leads somewhere. A place that was
     * written in words leads on to the one address of that search.
     */
    @Get("/{language:fi|sv|en|se}/search")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> search(String language, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        Map<String, List<String>> parameters =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        var where = places.read(parameters, reader);
        var parsed = in(where, parser.parseForPage(parameters, reader));
        if (where instanceof Where.In && parsed instanceof ParsedSearch.Valid valid) {
            return HttpResponse.temporaryRedirect(
                    URI.create(Addresses.search(reader, valid.state().toPageQuery())));
        }
        var result = search.search(parsed.state().toRequest());
        var page = pages.of(parsed, result, where);
        return HttpResponse.ok(new ModelAndView<>("search/search", Map.of("page", page, "frame", page.frame())));
    }

    private static ParsedSearch in(Where where, ParsedSearch parsed) {
        if (!(where instanceof Where.In in)) {
            return parsed;
        }
        var state = parsed.state();
        for (var code : in.codes()) {
            state = state.with(FacetName.PLACE, code);
        }
        return parsed instanceof ParsedSearch.Invalid invalid
                ? new ParsedSearch.Invalid(invalid.problems(), state)
                : new ParsedSearch.Valid(state);
    }
}
