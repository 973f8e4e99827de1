package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.client.Caller;
import fi.palvelutarjotin.catalog.client.Scope;
import fi.palvelutarjotin.catalog.referral.SeenReferral;
import fi.palvelutarjotin.catalog.text.IdentityNumbers;
import fi.palvelutarjotin.web.api.ReferralAnswers.Page;
import fi.palvelutarjotin.web.api.ReferralAnswers.Sent;
import fi.palvelutarjotin.web.api.ReferralAnswers.ToHappen;
import fi.palvelutarjotin.web.api.ReferralAnswers.ToSend;
import fi.palvelutarjotin.web.api.ReferralAnswers.Whole;
import fi.palvelutarjotin.web.exchange.Fault;
import fi.palvelutarjotin.web.exchange.ReferralExchange;
import fi.palvelutarjotin.web.exchange.ReferralExchange.Acted;
import fi.palvelutarjotin.web.exchange.ReferralExchange.Posted;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.oauth.Bearers;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.referral.ClientLinks;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets programs send referrals, see where they stand and answer them. */
@Controller("/api/v1/referrals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
@SecurityRequirement(name = "client")
final class ReferralController {

    static final String KEY = "Idempotency-Key";

    /** Octets: everything in full length, each letter as an escape, ten receivers, and some room. */
    private static final int LARGEST = 32 * 1024;

    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{8,128}");

    private final Bearers bearers;
    private final ReferralExchange exchange;
    private final ReferralBody bodies;
    private final ReferralWriter writer;
    private final ReferralProblems problems;
    private final ClientLinks links;
    private final ErrorAnswers errors;
    private final JsonMapper json;

    ReferralController(
            Bearers bearers,
            ReferralExchange exchange,
            ReferralBody bodies,
            ReferralWriter writer,
            ReferralProblems problems,
            ClientLinks links,
            ErrorAnswers errors,
            JsonMapper json) {
        this.bearers = bearers;
        this.exchange = exchange;
        this.bodies = bodies;
        this.writer = writer;
        this.problems = problems;
        this.links = links;
        this.errors = errors;
        this.json = json;
    }

    @Post
    @Operation(
            operationId = "sendReferral",
            summary = "Send a referral, with the client's consent, to one or several receivers",
            description =
                    "Needs the scope referrals.send. Each receiver gets a referral of its own. The same key with the"
                            + " same body gives the same answer for 30 days, whatever has happened since. No identity number may"
                            + " stand anywhere, and nothing of the client's health or address.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ToSend.class)))
    @ApiResponse(
            responseCode = "201",
            description = "It has been sent, now or under the same key before",
            content = @Content(schema = @Schema(implementation = Sent.class)))
    @ApiErrors.Unusable
    @ApiErrors.ForClients
    @ApiErrors.Common
    HttpResponse<?> send(
            HttpRequest<?> request,
            @Header(value = KEY, defaultValue = "")
                    @Parameter(
                            required = true,
                            description = "The sender's own name for this sending: 8 to 128 visible ASCII characters.",
                            example = "8f14e45f-ceea-467f-9d2e-3d1f0f1a2b3c",
                            schema = @Schema(type = "string", minLength = 8, maxLength = 128))
                    String key,
            @Parameter(hidden = true) @Body @Nullable String body) {
        return bearers.answer(
                request,
                caller -> {
                    if (!KEYS.matcher(key).matches() || IdentityNumbers.areIn(key)) {
                        return problems.unusable(request, List.of(Fault.of(KEY, "referral.key")));
                    }
                    return withJson(request, body, node -> send(request, caller, key, body, node));
                },
                Scope.SEND);
    }

    private HttpResponse<?> send(
            HttpRequest<?> request, Caller caller, String key, @Nullable String body, JsonNode node) {
        var text = body == null ? "" : body;
        var before = exchange.findSent(caller, key, text);
        if (before.isPresent()) {
            return posted(request, before.get());
        }
        var faults = new ArrayList<Fault>();
        var sending = bodies.sending(node, faults);
        return faults.isEmpty()
                ? posted(request, exchange.send(caller, key, text, sending))
                : problems.unusable(request, faults);
    }

    private HttpResponse<?> posted(HttpRequest<?> request, Posted posted) {
        return switch (posted) {
            case Posted.Sent sent ->
                forNobody(HttpResponse.status(HttpStatus.CREATED)
                        .body(ReferralWriter.sent(
                                sent.sent(), links.of(sent.sent().clientToken()))));
            case Posted.Faulty faulty -> problems.unusable(request, faulty.faults());
            case Posted.NotReady no -> errors.problem(request, ProblemKind.UNAVAILABLE);
            case Posted.TooMany many ->
                errors.problem(request, ProblemKind.TOO_MANY).header(HttpHeaders.RETRY_AFTER, "60");
        };
    }

    @Get
    @Operation(
            operationId = "referrals",
            summary = "Where the program's own referrals stand",
            description =
                    "Needs the scope referrals.read. Those that it has sent, or those that its organisation received;"
                            + " that to which something happened longest ago first. Nothing of clients. To follow what happens, ask"
                            + " again with the cursor; what is written at the same moment by several may come a little late, so look"
                            + " back by a minute with since now and then.")
    @ApiResponse(
            responseCode = "200",
            description = "Some of the referrals",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @ApiErrors.BadParameters
    @ApiErrors.ForClients
    @ApiErrors.Common
    HttpResponse<?> list(HttpRequest<?> request, @RequestBean ReferralParameters described) {
        return bearers.answer(request, caller -> list(request, caller), Scope.READ);
    }

    private HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
        var parameters = QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        var listing = ReferralListing.read(parameters);
        if (!listing.problems().isEmpty()) {
            return problems.badParameters(request, listing.problems());
        }
        var found = exchange.list(caller, listing.asked());
        var shown = found.stream().limit(listing.size()).toList();
        return forNobody(HttpResponse.ok(new Page(
                shown.stream().map(writer::entry).toList(),
                shown.isEmpty()
                        ? parameters.getOrDefault("cursor", List.of()).stream()
                                .findFirst()
                                .orElse(null)
                        : ReferralListing.cursor(
                                shown.getLast().since(),
                                shown.getLast().referral().id()),
                found.size() > shown.size())));
    }

    @Get("/{id}")
    @Operation(
            operationId = "referral",
            summary = "A referral of the program's own",
            description =
                    "Needs the scope referrals.read. What the client told is there for the receiver with the scope"
                            + " referrals.receive while the referral is open; each reading is noted, and the client sees it.")
    @ApiResponse(
            responseCode = "200",
            description = "The referral",
            content = @Content(schema = @Schema(implementation = Whole.class)))
    @ApiErrors.NotFound
    @ApiErrors.ForClients
    @ApiErrors.Common
    HttpResponse<?> referral(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The id that sending or the list gave",
                            example = "0199f3a2-7c1e-7b52-9d3a-3f1f6f0f2a13")
                    String id) {
        return bearers.answer(request, caller -> withOwn(request, caller, id, seen -> whole(caller, seen)), Scope.READ);
    }

    @Post("/{id}/events")
    @Operation(
            operationId = "moveReferral",
            summary = "Answer a referral, or take back one that was sent",
            description =
                    "Needs the scope referrals.receive, or referrals.send for who sent it. What can be done now is told"
                            + " with the referral itself.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ToHappen.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It is done; the referral as it stands now",
            content = @Content(schema = @Schema(implementation = Whole.class)))
    @ApiErrors.Unusable
    @ApiErrors.Conflict
    @ApiErrors.NotFound
    @ApiErrors.ForClients
    @ApiErrors.Common
    HttpResponse<?> event(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(description = "The id of the referral", example = "0199f3a2-7c1e-7b52-9d3a-3f1f6f0f2a13")
                    String id,
            @Parameter(hidden = true) @Body @Nullable String body) {
        return bearers.answer(
                request,
                caller -> withOwn(
                        request, caller, id, seen -> withJson(request, body, node -> act(request, caller, seen, node))),
                Scope.SEND,
                Scope.RECEIVE);
    }

    private HttpResponse<?> act(HttpRequest<?> request, Caller caller, SeenReferral seen, JsonNode node) {
        var faults = new ArrayList<Fault>();
        var happening = ReferralBody.happening(node, faults);
        if (!faults.isEmpty()) {
            return problems.unusable(request, faults);
        }
        var acted = exchange.act(
                caller, seen, happening.version(), happening.event().orElseThrow(), happening.given());
        return switch (acted) {
            case Acted.Done done -> whole(caller, done.seen());
            case Acted.Refused refused ->
                refused.why() == ReferralExchange.Why.MISSING
                        ? problems.unusable(request, List.of(refused.fault()))
                        : problems.conflict(request, refused.fault());
        };
    }

    private HttpResponse<?> whole(Caller caller, SeenReferral seen) {
        return forNobody(HttpResponse.ok(writer.whole(caller, seen)));
    }

    private HttpResponse<?> withOwn(
            HttpRequest<?> request, Caller caller, String id, Function<SeenReferral, HttpResponse<?>> answer) {
        return PublicId.parse(id)
                .flatMap(found -> exchange.find(caller, found))
                .map(answer)
                .orElseGet(() -> errors.problem(request, ProblemKind.NOT_FOUND));
    }

    private HttpResponse<?> withJson(
            HttpRequest<?> request, @Nullable String body, Function<JsonNode, HttpResponse<?>> answer) {
        if (body != null && body.length() > LARGEST) {
            return errors.problem(request, ProblemKind.TOO_LARGE);
        }
        return parse(body).map(answer).orElseGet(() -> errors.problem(request, ProblemKind.BROKEN_BODY));
    }

    private Optional<JsonNode> parse(@Nullable String body) {
        try {
            return Optional.ofNullable(body == null ? null : json.readValue(body, JsonNode.class));
        } catch (IOException e) {
            // What is wrong in it may quote what it says of a person.
            return Optional.empty();
        }
    }

    private static MutableHttpResponse<?> forNobody(MutableHttpResponse<?> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
