package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.testing.MovableClock;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;

/** A page as others will make them: for link workers, of one municipality. */
@Hidden
@Controller("/{language:fi|sv|en|se}/test-desk")
@Requires(property = MovableClock.SETTING)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Role.LINK_WORKER)
class DeskForTests {

    @Get
    HttpResponse<String> desk(String language, SignedIn who) {
        return HttpResponse.ok(String.join(",", who.scopes(Role.LINK_WORKER)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> act(String language, SignedIn who, @Body String form) {
        return HttpResponse.ok("done " + form.contains("what=act"));
    }

    @Get("/perhaps")
    HttpResponse<String> perhaps(String language, Optional<SignedIn> who) {
        return HttpResponse.ok(who.isPresent() ? "known" : "unknown");
    }
}
