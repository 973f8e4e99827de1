package fi.palvelutarjotin.web.oauth;

import fi.palvelutarjotin.catalog.client.AccessTokens;
import fi.palvelutarjotin.catalog.client.ApiClient;
import fi.palvelutarjotin.catalog.client.ApiClients;
import fi.palvelutarjotin.catalog.client.Scope;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.security.TriesByAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives tokens for client credentials (RFC 6749, section 4.4); answers and errors are those of sections 5.1 and 5.2. */
@Hidden
@Controller("/oauth/token")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
@Produces(MediaType.APPLICATION_JSON)
final class TokenController {

    /** All programs of a county may come through one address; each needs one token an hour. */
    static final int AT_ONCE = 60;

    private static final int IN_A_MINUTE = 30;
    private static final Duration WAIT = Duration.ofMinutes(1);

    /** Octets; more than all parameters in full length. */
    private static final int LARGEST = 4 * 1024;

    private final ApiClients clients;
    private final AccessTokens tokens;
    private final TriesByAddress tries;

    TokenController(ApiClients clients, AccessTokens tokens, HttpClientAddressResolver addresses) {
        this.clients = clients;
        this.tokens = tokens;
        tries = new TriesByAddress(addresses, AT_ONCE, IN_A_MINUTE, WAIT);
    }

    @Post
    HttpResponse<?> token(HttpRequest<?> request, @Body @Nullable String body) {
        // Right ones count too: each leaves a row.
        if (!tries.tries(request)) {
            return error(HttpStatus.TOO_MANY_REQUESTS, "invalid_request", "Too many tries. Wait a minute.")
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(WAIT.toSeconds()));
        }
        var isForm = request.getContentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                .isPresent();
        var asked = isForm && body != null && body.length() <= LARGEST
                ? TokenRequest.read(
                        body, Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION)))
                : Optional.<TokenRequest>empty();
        return asked.map(this::answer)
                .orElseGet(() -> error(
                        HttpStatus.BAD_REQUEST,
                        "invalid_request",
                        "Send a form (application/x-www-form-urlencoded) with each parameter once, and the client's id"
                                + " and secret either in it or by HTTP Basic."));
    }

    private MutableHttpResponse<?> answer(TokenRequest asked) {
        var client = PublicId.parse(asked.client()).flatMap(id -> clients.find(id, asked.secret()));
        if (client.isEmpty()) {
            var refused = error(HttpStatus.UNAUTHORIZED, "invalid_client", "There is no such client, or not any more.");
            return refused.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"palvelutarjotin\"");
        }
        if (asked.grantType().isEmpty()) {
            return error(HttpStatus.BAD_REQUEST, "invalid_request", "The parameter grant_type is missing.");
        }
        if (!asked.grantType().equals("client_credentials")) {
            return error(
                    HttpStatus.BAD_REQUEST,
                    "unsupported_grant_type",
                    "The only grant_type here is client_credentials.");
        }
        return scopes(client.get(), asked.scope())
                .<MutableHttpResponse<?>>map(scopes -> given(client.get(), scopes))
                .orElseGet(() -> error(
                        HttpStatus.BAD_REQUEST,
                        "invalid_scope",
                        "This client has the scopes " + written(client.get().scopes()) + "."));
    }

    /** Those that are asked for, or all; empty when the client does not have them. */
    private static Optional<Set<Scope>> scopes(ApiClient client, Optional<String> asked) {
        if (asked.isEmpty()) {
            return Optional.of(client.scopes());
        }
        var scopes = EnumSet.noneOf(Scope.class);
        for (var code : asked.get().strip().split(" +")) {
            var scope = Scope.find(code).filter(client.scopes()::contains);
            if (scope.isEmpty()) {
                return Optional.empty();
            }
            scopes.add(scope.get());
        }
        return Optional.of(scopes);
    }

    private MutableHttpResponse<?> given(ApiClient client, Set<Scope> scopes) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", tokens.issue(client, scopes));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", AccessTokens.HOLD_FOR.toSeconds());
        answer.put("scope", written(scopes));
        return notKept(HttpResponse.ok(answer));
    }

    private static String written(Set<Scope> scopes) {
        return Arrays.stream(Scope.values())
                .filter(scopes::contains)
                .map(Scope::code)
                .collect(Collectors.joining(" "));
    }

    private static MutableHttpResponse<?> error(HttpStatus status, String error, String description) {
        return notKept(HttpResponse.status(status).body(Map.of("error", error, "error_description", description)));
    }

    private static MutableHttpResponse<?> notKept(MutableHttpResponse<?> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.PRAGMA, "no-cache");
    }
}
