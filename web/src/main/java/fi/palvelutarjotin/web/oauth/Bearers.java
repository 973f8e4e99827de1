package fi.palvelutarjotin.web.oauth;

import fi.palvelutarjotin.catalog.client.AccessTokens;
import fi.palvelutarjotin.catalog.client.Caller;
import fi.palvelutarjotin.catalog.client.Scope;
import fi.palvelutarjotin.web.problem.Asker;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out which program asks, by the token in its {@code Authorization} header and by nothing else. */
@Singleton
public final class Bearers {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]{1,200}=*)");

    private final AccessTokens tokens;
    private final ErrorAnswers errors;

    Bearers(AccessTokens tokens, ErrorAnswers errors) {
        this.tokens = tokens;
        this.errors = errors;
    }

    /** Answers a program that has one of the scopes; any other is refused as RFC 6750, section 3, has it. */
    public HttpResponse<?> answer(
            HttpRequest<?> request, Function<Caller, ? extends HttpResponse<?>> answer, Scope... anyOf) {
        var header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return errors.problem(request, ProblemKind.UNAUTHORISED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var caller = find(header);
        if (caller.isEmpty()) {
            return errors.problem(request, ProblemKind.UNAUTHORISED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        Asker.program(caller.get().client().id()).asks(request);
        if (Arrays.stream(anyOf).noneMatch(caller.get()::may)) {
            var wanted = Arrays.stream(anyOf).map(Scope::code).collect(Collectors.joining(" "));
            return errors.problem(request, ProblemKind.MISSING_SCOPE, wanted)
                    .header(
                            HttpHeaders.WWW_AUTHENTICATE,
                            "Bearer error=\"insufficient_scope\", scope=\"" + wanted + "\"");
        }
        return answer.apply(caller.get());
    }

    private Optional<Caller> find(String header) {
        var bearer = BEARER.matcher(header.strip());
        return bearer.matches() ? tokens.find(bearer.group(1)) : Optional.empty();
    }
}
