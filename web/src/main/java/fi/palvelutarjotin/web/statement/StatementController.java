package fi.palvelutarjotin.web.statement;

import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The accessibility statement in each language. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatementController {

    private final StatementPages pages;

    StatementController(StatementPages pages) {
        this.pages = pages;
    }

    @Get("/{language:fi|sv|en|se}/accessibility")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> statement(String language) {
        var page = pages.of(Language.find(language).orElseThrow());
        return HttpResponse.ok(new ModelAndView<>("statement/statement", Map.of("page", page, "frame", page.frame())));
    }
}
