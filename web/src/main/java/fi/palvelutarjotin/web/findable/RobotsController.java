package fi.palvelutarjotin.web.findable;

import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/**
 * Tells search engines' robots what to read (RFC 9309): the pages, but not every search that anybody could make, of which
 * there is no end. The longest rule that fits an address decides.
 */
@Hidden
@Controller
final class RobotsController {

    private static final String RULES = """
            User-agent: *
            Allow: /
            Allow: /static/
            Disallow: /*?
            Disallow: /api/
            Disallow: /fhir
            Disallow: /oauth/
            """;

    private final SiteAddress site;

    RobotsController(SiteAddress site) {
        this.site = site;
    }

    @Get("/robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<?> robots(HttpRequest<?> request) {
        var map = site.of(request)
                .map(base -> "\nSitemap: " + base + Paths.SITEMAP + "\n")
                .orElse("");
        return HttpResponse.ok(RULES + map).header("Cache-Control", "public, max-age=3600");
    }
}
