package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.place.County;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The areas under the map of places, for its script. They change with a new boundary file only. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class GroundController {

    private static final String FOR_AN_HOUR = "public, max-age=3600";
    private static final MediaType GEO_JSON = new MediaType("application/geo+json");

    private final Grounds grounds;
    private final Municipalities municipalities;
    private final JsonDocuments json;

    GroundController(Grounds grounds, Municipalities municipalities, JsonDocuments json) {
        this.grounds = grounds;
        this.municipalities = municipalities;
        this.json = json;
    }

    static String address(Language language, Optional<String> county) {
        return Addresses.front(language)
                + "/map/areas"
                + county.map(code -> "?county=" + code).orElse("");
    }

    @Get("/{language:fi|sv|en|se}/map/areas")
    HttpResponse<?> areas(String language, @QueryValue @Nullable String county) {
        var known =
                Optional.ofNullable(county).flatMap(municipalities::findCounty).map(County::code);
        if (county != null && known.isEmpty()) {
            return HttpResponse.notFound();
        }
        var ground = grounds.of(known, Language.find(language).orElseThrow());
        return HttpResponse.ok(json.write(ground).getBytes(StandardCharsets.UTF_8))
                .contentType(GEO_JSON)
                .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
}
