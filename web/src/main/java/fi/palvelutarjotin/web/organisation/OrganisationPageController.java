package fi.palvelutarjotin.web.organisation;

import fi.palvelutarjotin.catalog.organisation.Organisations;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.query.Parameter;
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
import org.jspecify.annotations.Nullable;

/** An organisation's page in each language, with what it arranges. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganisationPageController {

    private final Organisations organisations;
    private final OrganisationPages pages;
    private final SearchStateParser parser;

    OrganisationPageController(Organisations organisations, OrganisationPages pages, SearchStateParser parser) {
        this.organisations = organisations;
        this.pages = pages;
        this.parser = parser;
    }

    @Get("/{language:fi|sv|en|se}/organisation/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Nullable
    ModelAndView<Map<String, Object>> organisation(String language, String id, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        Map<String, List<String>> parameters =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        return PublicId.parse(id)
                .flatMap(organisations::find)
                .map(organisation -> pages.of(organisation, words(parameters, reader), page(parameters), reader))
                .map(page -> new ModelAndView<Map<String, Object>>(
                        "organisation/organisation", Map.of("page", page, "frame", page.frame())))
                .orElse(null);
    }

    private String words(Map<String, List<String>> parameters, Language reader) {
        var typed = parameters.getOrDefault(Parameter.Q.code(), List.of());
        return parser.parseForPage(Map.of(Parameter.Q.code(), typed), reader)
                .state()
                .words();
    }

    /** What is no number of a page is the first one: a stale link still leads somewhere. */
    private static int page(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(Parameter.PAGE.code(), List.of()).stream()
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .findFirst()
                .map(Integer::valueOf)
                .orElse(1);
    }
}
