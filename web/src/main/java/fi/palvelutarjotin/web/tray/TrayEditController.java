package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a tray. Each form sends the tray that it shows and is answered with the way to the changed one, so that
 * all of this works for a browser that keeps no cookies, too.
 */
@Hidden
@Controller("/{language:fi|sv|en|se}/tray")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
final class TrayEditController {

    private final SiteAddress site;
    private final ErrorAnswers errors;

    TrayEditController(SiteAddress site, ErrorAnswers errors) {
        this.site = site;
        this.errors = errors;
    }

    /** Puts a listing on the tray that this browser keeps. */
    @Post("/add")
    HttpResponse<?> add(String language, HttpRequest<?> request, @Body Map<String, Object> form) {
        var listing = PublicId.parse(text(form, "listing"));
        if (listing.isEmpty()) {
            return errors.answer(request, ProblemKind.BAD_REQUEST);
        }
        var kept = TrayCookie.tray(request);
        // Without cookies the page that the button stands on has carried the tray along.
        var own = kept.isEmpty() ? TrayCode.read(text(form, TrayRequest.CODE)).tray() : kept;
        var tray = own.with(listing.get());
        var said = !own.equals(tray) ? Said.ADDED : own.has(listing.get()) ? Said.THERE : Said.FULL;
        return answer(language, request, tray, Tray.EMPTY, false, said, "");
    }

    /** Does what the pressed button says; whichever it is, the choices made are kept. */
    @Post("/change")
    HttpResponse<?> change(String language, HttpRequest<?> request, @Body Map<String, Object> form) {
        var shown = TrayCode.read(text(form, TrayRequest.CODE)).tray();
        var change = TrayChange.of(text(form, "do"));
        var tray = change.applied(TrayChange.chosen(shown, name -> text(form, name)));
        var large = text(form, TrayRequest.SIZE).equals(TrayRequest.LARGE);
        var before = change.takesOff() ? shown : Tray.EMPTY;
        var own = TrayCookie.tray(request);
        return own.isEmpty() || own.equals(shown)
                ? answer(language, request, tray, before, large, change.said(), change.place(tray))
                : redirect(language, tray, large, change.said(), change.place(tray));
    }

    /** Makes the tray that is shown the one that this browser keeps. */
    @Post("/keep")
    HttpResponse<?> keep(String language, HttpRequest<?> request, @Body Map<String, Object> form) {
        var tray = TrayCode.read(text(form, TrayRequest.CODE)).tray();
        return answer(language, request, tray, Tray.EMPTY, false, Said.KEPT, "");
    }

    private HttpResponse<?> answer(
            String language,
            HttpRequest<?> request,
            Tray tray,
            Tray before,
            boolean large,
            @Nullable Said said,
            String place) {
        var response = redirect(language, tray, large, said, place);
        // Another site may send such a form, too; it must not change what this browser keeps.
        if (!"cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"))) {
            TrayCookie.keep(request, response, tray, before, site.isSecure(request));
        }
        return response;
    }

    private static MutableHttpResponse<?> redirect(
            String language, Tray tray, boolean large, @Nullable Said said, String place) {
        var reader = Language.find(language).orElseThrow();
        var address = TrayAddress.after(reader, tray, large, said) + place;
        return TrayPageController.forThisReader(HttpResponse.seeOther(URI.create(address)));
    }

    private static String text(Map<String, Object> form, String name) {
        return form.get(name) instanceof String text ? text : "";
    }
}
