package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.query.SearchStateParser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;

/** The map of a search in each language, under the same parameters as the search page. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class MapPageController {

    private final CatalogueSearch search;
    private final SearchStateParser parser;
    private final MapPages pages;

    MapPageController(CatalogueSearch search, SearchStateParser parser, MapPages pages) {
        this.search = search;
        this.parser = parser;
        this.pages = pages;
    }

    /** What of an address cannot be used is told and left out, as on the search page. */
    @Get("/{language:fi|sv|en|se}/map")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> map(String language, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        Map<String, List<String>> parameters =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        var parsed = parser.parseForPage(parameters, reader);
        var page = pages.of(parsed, search.search(parsed.state().toRequest()));
        return new ModelAndView<>("map/map", Map.of("page", page, "frame", page.frame()));
    }
}
