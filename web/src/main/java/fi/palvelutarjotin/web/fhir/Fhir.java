package fi.palvelutarjotin.web.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import fi.palvelutarjotin.catalog.text.IdentityNumbers;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.query.QueryString;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Reads and writes resources as JSON, the one form that is spoken here. */
@Singleton
final class Fhir {

    static final String ROOT = "/fhir";
    static final String MEDIA_TYPE = "application/fhir+json";

    /** Octets of what is sent: a referral with all that belongs to it has a tenth of that. */
    static final int LARGEST = 64 * 1024;

    private static final Set<String> FORMATS =
            Set.of("json", "application/json", MEDIA_TYPE, "application/json+fhir", "text/json");
    private static final Set<String> ANY = Set.of("*/*", "application/*");

    private final FhirContext context = FhirContext.forR4Cached();
    private final ErrorAnswers errors;

    Fhir(ErrorAnswers errors) {
        this.errors = errors;
    }

    /** Answers who can read JSON. */
    HttpResponse<?> answer(HttpRequest<?> request, Supplier<? extends HttpResponse<?>> answer) {
        return readsJson(request) ? answer.get() : errors.problem(request, ProblemKind.FHIR_IS_JSON);
    }

    /** Answers who can read JSON and has sent a resource of a kind. */
    <T extends Resource> HttpResponse<?> withResource(
            HttpRequest<?> request, @Nullable String body, Class<T> type, Function<T, HttpResponse<?>> answer) {
        if (body != null && body.length() > LARGEST) {
            return errors.problem(request, ProblemKind.TOO_LARGE);
        }
        return parse(body, type).map(answer).orElseGet(() -> errors.problem(request, ProblemKind.BROKEN_BODY));
    }

    MutableHttpResponse<?> write(HttpStatus status, Resource resource) {
        return HttpResponse.status(status)
                .body(encode(resource))
                .contentType(MediaType.of(MEDIA_TYPE))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    String encode(Resource resource) {
        return parser().encodeResourceToString(resource);
    }

    private <T extends Resource> Optional<T> parse(@Nullable String body, Class<T> type) {
        try {
            return body == null || body.isBlank() ? Optional.empty() : Optional.of(parser().parseResource(type, body));
        } catch (DataFormatException | IllegalArgumentException e) {
            // What is wrong in it may quote what it says of a person.
            return Optional.empty();
        }
    }

    /** Whether a personal identity code stands anywhere in a resource. */
    boolean holdsIdentityNumber(Resource resource) {
        return IdentityNumbers.areIn(encode(resource));
    }

    /** A parser is cheap, and not to be shared between threads. */
    private IParser parser() {
        return context.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }

    private static boolean readsJson(HttpRequest<?> request) {
        var asked = QueryString.read(request.getUri().getRawQuery())
                .orElse(Map.of())
                .getOrDefault("_format", List.of());
        if (!asked.isEmpty()) {
            // A plus that was not encoded is a blank here.
            return FORMATS.contains(asked.getFirst().replace(' ', '+'));
        }
        var accepted = request.accept();
        return accepted.isEmpty()
                || accepted.stream()
                        .map(MediaType::getName)
                        .anyMatch(name -> FORMATS.contains(name) || ANY.contains(name));
    }
}
