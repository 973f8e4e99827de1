package fi.palvelutarjotin.web.privacy;

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

/** What is kept of people, in each language. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PrivacyController {

    private final PrivacyPages pages;

    PrivacyController(PrivacyPages pages) {
        this.pages = pages;
    }

    @Get("/{language:fi|sv|en|se}/privacy")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> privacy(String language) {
        var page = pages.of(Language.find(language).orElseThrow());
        return HttpResponse.ok(new ModelAndView<>("privacy/privacy", Map.of("page", page, "frame", page.frame())));
    }
}
