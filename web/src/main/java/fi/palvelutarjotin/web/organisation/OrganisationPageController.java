package fi.palvelutarjotin.web.organisation;

import fi.palvelutarjotin.catalog.organisation.Organisations;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.query.Parameter;
import fi.palvelutarjotin.web.query.QueryString;
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

    OrganisationPageController(Organisations organisations, OrganisationPages pages) {
        this.organisations = organisations;
        this.pages = pages;
    }

    @Get("/{language:fi|sv|en|se}/organisation/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Nullable
    ModelAndView<Map<String, Object>> organisation(String language, String id, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        return PublicId.parse(id)
                .flatMap(organisations::find)
                .map(organisation -> pages.of(organisation, page(request), reader))
                .map(page -> new ModelAndView<Map<String, Object>>(
                        "organisation/organisation", Map.of("page", page, "frame", page.frame())))
                .orElse(null);
    }

    /** What is no number of a page is the first one: a stale link still leads somewhere. */
    private static int page(HttpRequest<?> request) {
        Map<String, List<String>> parameters =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        return parameters.getOrDefault(Parameter.PAGE.code(), List.of()).stream()
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .findFirst()
                .map(Integer::valueOf)
                .orElse(1);
    }
}
