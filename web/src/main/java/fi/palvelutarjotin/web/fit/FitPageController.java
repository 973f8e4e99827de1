package fi.palvelutarjotin.web.fit;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The needs tray in each language. Nothing of it is kept: its address says it all, and no cache may hold it. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class FitPageController {

    /** That something was left out of the address, told on the page that follows. */
    private static final String LEFT_OUT = "leftOut";

    private static final String PERSONAL = "personal";

    private final FitParser parser;
    private final FitPages pages;

    FitPageController(FitParser parser, FitPages pages) {
        this.parser = parser;
        this.pages = pages;
    }

    /**
     * What of an address cannot be used is told and left out. What seems to be somebody's personal identity code is not
     * searched for: the way leads on to an address without it, so that it stays neither in the address bar nor in a link.
     */
    @Get("/{language:fi|sv|en|se}/fit")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> fit(String language, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        Map<String, List<String>> parameters =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        var naming = FitParser.naming(parameters);
        if (!naming.isEmpty()) {
            var left = new HashMap<>(parameters);
            left.keySet().removeAll(naming);
            var query = parser.parseForPage(left, reader).state().toPageQuery();
            return HttpResponse.temporaryRedirect(URI.create(
                            Addresses.fit(reader, (query.isEmpty() ? "" : query + "&") + LEFT_OUT + "=" + PERSONAL)))
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
        var personal = parameters.getOrDefault(LEFT_OUT, List.of()).contains(PERSONAL);
        var page = pages.of(parser.parseForPage(parameters, reader), personal);
        return HttpResponse.ok(new ModelAndView<>("fit/fit", Map.of("page", page, "frame", page.frame())))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex");
    }
}
