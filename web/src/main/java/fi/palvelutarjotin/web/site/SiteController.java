package fi.palvelutarjotin.web.site;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;

/** The county's style sheet and logo. Their addresses change with them, so a browser may keep them. */
@Hidden
@Controller
final class SiteController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Theme theme;
    private final Logo logo;

    SiteController(Theme theme, Logo logo) {
        this.theme = theme;
        this.logo = logo;
    }

    @Get(Theme.PATH)
    HttpResponse<?> theme() {
        return HttpResponse.ok(theme.styleSheet())
                .contentType(new MediaType("text/css"))
                .characterEncoding("UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }

    @Get(Logo.PATH)
    HttpResponse<?> logo() {
        return logo.file()
                .<HttpResponse<?>>map(file -> HttpResponse.ok(file.bytes())
                        .contentType(new MediaType(file.type()))
                        .header(HttpHeaders.CACHE_CONTROL, FOR_EVER))
                .orElseGet(HttpResponse::notFound);
    }
}
