package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.layout.BackToSearch;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The tray's page in each language. Looking at a tray changes nothing, whoever sent its link. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrayPageController {

    private final TrayPages pages;
    private final BackToSearch back;

    TrayPageController(TrayPages pages, BackToSearch back) {
        this.pages = pages;
        this.back = back;
    }

    /** The tray of the address; without one, the way to the tray that this browser keeps. */
    @Get("/{language:fi|sv|en|se}/tray")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> tray(String language, Optional<SignedIn> who, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        var asked = TrayRequest.of(request);
        var own = TrayCookie.tray(request);
        if (asked.code() == null && !own.isEmpty()) {
            var address = TrayAddress.after(reader, own, asked.large(), asked.said());
            return forThisReader(HttpResponse.temporaryRedirect(URI.create(address)));
        }
        var page = pages.of(asked, request, reader, who);
        Map<String, Object> model =
                Map.of("page", page, "frame", page.frame(), "back", back(asked, own, back.address(request, reader)));
        return forThisReader(HttpResponse.ok(new ModelAndView<>("tray/tray", model)));
    }

    /** Who has just changed a tray and still keeps none has no cookies: the way back carries the tray along. */
    private static String back(TrayRequest asked, Tray own, String search) {
        var shown = asked.read().tray();
        return asked.said() == null || !own.isEmpty() || shown.isEmpty()
                ? search
                : TrayAddress.carrying(search, TrayCode.write(shown));
    }

    /** What somebody put together for somebody is for nobody else: not for caches, not for search engines. */
    static <T> MutableHttpResponse<T> forThisReader(MutableHttpResponse<T> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
