package fi.palvelutarjotin.web.search;

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

/** The search page in each language. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchPageController {

    private final CatalogueSearch search;
    private final SearchStateParser parser;
    private final SearchPages pages;

    SearchPageController(CatalogueSearch search, SearchStateParser parser, SearchPages pages) {
        this.search = search;
        this.parser = parser;
        this.pages = pages;
    }

    /** What of an address cannot be used is told and left out: a stale link still leads somewhere. */
    @Get("/{language:fi|sv|en|se}/search")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> search(String language, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        Map<String, List<String>> parameters =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        var parsed = parser.parseForPage(parameters, reader);
        var result = search.search(parsed.state().toRequest());
        var page = pages.of(parsed, result);
        return new ModelAndView<>("search/search", Map.of("page", page, "frame", page.frame()));
    }
}
