package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.catalog.client.Caller;
import fi.palvelutarjotin.catalog.client.Scope;
import fi.palvelutarjotin.catalog.referral.SeenReferral;
import fi.palvelutarjotin.web.exchange.Fault;
import fi.palvelutarjotin.web.exchange.ReferralExchange;
import fi.palvelutarjotin.web.exchange.ReferralExchange.Acted;
import fi.palvelutarjotin.web.fhir.TaskStates.Meant;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.oauth.Bearers;
import fi.palvelutarjotin.web.problem.Asker;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.problem.Refusals;
import fi.palvelutarjotin.web.problem.Refused;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** Gives programs the referrals that are their own, and takes the status that they set. */
@Hidden
@Controller(Fhir.ROOT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
@Consumes({Fhir.MEDIA_TYPE, MediaType.APPLICATION_JSON})
final class ReferralController {

    private static final Pattern ETAG = Pattern.compile("W/\"([0-9]{1,6})\"");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}");

    private final Bearers bearers;
    private final ReferralExchange exchange;
    private final ReferralResources resources;
    private final ReferralRefusals refusals;
    private final TaskSearch search;
    private final Fhir fhir;
    private final ErrorAnswers errors;
    private final Refusals noted;

    ReferralController(
            Bearers bearers,
            ReferralExchange exchange,
            ReferralResources resources,
            ReferralRefusals refusals,
            TaskSearch search,
            Fhir fhir,
            ErrorAnswers errors,
            Refusals noted) {
        this.bearers = bearers;
        this.exchange = exchange;
        this.resources = resources;
        this.refusals = refusals;
        this.search = search;
        this.fhir = fhir;
        this.errors = errors;
        this.noted = noted;
    }

    @Get("/Task")
    HttpResponse<?> tasks(HttpRequest<?> request) {
        return fhir.answer(
                request, () -> bearers.answer(request, caller -> search.answer(request, caller), Scope.READ));
    }

    @Get("/Task/{id}")
    HttpResponse<?> task(HttpRequest<?> request, String id) {
        return read(request, id, (caller, seen) -> Optional.of(resources.task(seen)));
    }

    @Get("/ServiceRequest/{id}")
    HttpResponse<?> request(HttpRequest<?> request, String id) {
        return read(request, id, (caller, seen) -> Optional.of(resources.request(seen, exchange.client(caller, seen))));
    }

    /** Only for who receives, and while it is open; it is noted each time. */
    @Get("/Patient/{id}")
    HttpResponse<?> patient(HttpRequest<?> request, String id) {
        return read(request, id, (caller, seen) -> {
            var client = exchange.client(caller, seen);
            if (client.isEmpty()) {
                noted.note(Refused.NOT_THEIRS, Asker.program(caller.client().id()));
            }
            return client.map(told -> ReferralResources.patient(seen, told));
        });
    }

    @Get("/Consent/{id}")
    HttpResponse<?> consent(HttpRequest<?> request, String id) {
        return read(request, id, (caller, seen) -> Optional.of(resources.consent(seen)));
    }

    /** Does what a new status means. Of what is sent only status, business status, reason and outcome are looked at. */
    @Put("/Task/{id}")
    HttpResponse<?> update(HttpRequest<?> request, String id, @Body @Nullable String body) {
        return fhir.answer(
                request,
                () -> bearers.answer(
                        request,
                        caller -> withOwn(
                                request,
                                caller,
                                id,
                                seen -> fhir.withResource(
                                        request, body, Task.class, task -> update(request, caller, seen, task))),
                        Scope.SEND,
                        Scope.RECEIVE));
    }

    private HttpResponse<?> update(HttpRequest<?> request, Caller caller, SeenReferral seen, Task task) {
        if (fhir.holdsIdentityNumber(task)) {
            return refusals.unusable(request, List.of(Fault.of("Task", "personal.code")));
        }
        if (!seen.referral().id().toString().equals(task.getIdElement().getIdPart())) {
            return errors.problem(request, ProblemKind.BROKEN_BODY);
        }
        return switch (TaskStates.read(seen.state(), task)) {
            case Meant.Nothing nothing -> answer(seen);
            case Meant.Unclear unclear -> refusals.unusable(request, List.of(unclear.fault()));
            case Meant.Happening happening -> {
                var matched = Optional.ofNullable(request.getHeaders().get(HttpHeaders.IF_MATCH));
                var version = matched.map(ReferralController::matched)
                        .orElseGet(() -> told(task).orElse(seen.version()));
                var acted = exchange.act(caller, seen, version, happening.event(), happening.given());
                yield switch (acted) {
                    case Acted.Done done -> answer(done.seen());
                    case Acted.Refused refused ->
                        switch (refused.why()) {
                            case MISSING -> refusals.unusable(request, List.of(refused.fault()));
                            case NOT_NOW -> refusals.refuse(request, ProblemKind.CONFLICT, refused.fault());
                            case STALE ->
                                refusals.refuse(
                                        request,
                                        matched.isPresent() ? ProblemKind.STALE : ProblemKind.CONFLICT,
                                        refused.fault());
                        };
                };
            }
        };
    }

    /** The version that a header speaks of; one that nothing has when it cannot be read. */
    private static int matched(String header) {
        var version = ETAG.matcher(header.strip());
        return version.matches() ? Integer.parseInt(version.group(1)) : -1;
    }

    private static Optional<Integer> told(Task task) {
        return Optional.ofNullable(task.getMeta().getVersionId())
                .filter(version -> VERSION.matcher(version).matches())
                .map(Integer::valueOf);
    }

    private HttpResponse<?> answer(SeenReferral seen) {
        return secret(seen, resources.task(seen));
    }

    /** Makes what is asked for; empty when there is none for who asks. */
    @FunctionalInterface
    private interface Making {
        Optional<? extends Resource> make(Caller caller, SeenReferral seen);
    }

    private HttpResponse<?> read(HttpRequest<?> request, String id, Making making) {
        return fhir.answer(
                request,
                () -> bearers.answer(
                        request,
                        caller -> withOwn(
                                request,
                                caller,
                                id,
                                seen -> making.make(caller, seen)
                                        .<HttpResponse<?>>map(resource -> secret(seen, resource))
                                        .orElseGet(() -> errors.problem(request, ProblemKind.NOT_FOUND))),
                        Scope.READ));
    }

    private HttpResponse<?> secret(SeenReferral seen, Resource resource) {
        return fhir.write(HttpStatus.OK, resource)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.ETAG, "W/\"" + seen.version() + "\"");
    }

    private HttpResponse<?> withOwn(
            HttpRequest<?> request, Caller caller, String id, Function<SeenReferral, HttpResponse<?>> answer) {
        return PublicId.parse(id)
                .flatMap(found -> exchange.find(caller, found))
                .map(answer)
                .orElseGet(() -> errors.problem(request, ProblemKind.NOT_FOUND));
    }
}
