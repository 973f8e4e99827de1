package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.KeptRecord;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.SubjectRequests;
import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is kept of what a client sent, as files, for whoever has the client's own link. */
@Hidden
@Controller("/{language:fi|sv|en|se}/own/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OwnDataController {

    private final SubjectRequests requests;
    private final KeptFiles files;

    OwnDataController(SubjectRequests requests, KeptFiles files) {
        this.requests = requests;
        this.files = files;
    }

    /** In plain words; "not found" for a link that leads nowhere. */
    @Get("/data.txt")
    @Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    @Nullable
    HttpResponse<?> text(String language, String token) {
        return kept(token)
                .map(kept -> file(files.text(kept, Language.find(language).orElseThrow()), "text/plain", "txt"))
                .orElse(null);
    }

    /** For programs. */
    @Get("/data.json")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Nullable
    HttpResponse<?> json(String language, String token) {
        return kept(token)
                .map(kept -> file(files.json(kept), MediaType.APPLICATION_JSON, "json"))
                .orElse(null);
    }

    private Optional<KeptRecord> kept(String token) {
        return requests.findByClient(token).flatMap(handover -> requests.read(handover, Actor.of(Party.CLIENT)));
    }

    private static HttpResponse<?> file(String content, String type, String ending) {
        return SecretPages.headers(HttpResponse.ok(content)
                .contentType(new MediaType(type))
                .characterEncoding("UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"palvelutarjotin." + ending + "\""));
    }
}
