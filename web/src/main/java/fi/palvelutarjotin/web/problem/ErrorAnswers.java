package fi.palvelutarjotin.web.problem;

import fi.palvelutarjotin.web.problem.Problem.ProblemError;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests that cannot be fulfilled. No answer holds anything of an exception. */
@Singleton
public final class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/fhir", "/oauth/");
    /** So long no word of ours is, and no id. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{40,}");

    private static final String KIND = ProblemKind.class.getName();
    private static final String TYPE = "urn:palvelutarjotin:problem:";

    private final Sentences sentences = new Sentences("i18n.problems");
    private final Optional<HtmlErrorPage> page;
    private final List<ProblemShape> shapes;

    ErrorAnswers(Optional<HtmlErrorPage> page, List<ProblemShape> shapes) {
        this.page = page;
        this.shapes = shapes;
    }

    /** What was answered to a request, where it was one of these. */
    static Optional<ProblemKind> kind(HttpRequest<?> request) {
        return request.getAttribute(KIND, ProblemKind.class);
    }

    /** A page for somebody with a browser, a problem for a program. */
    public MutableHttpResponse<?> answer(HttpRequest<?> request, ProblemKind kind, String... arguments) {
        return answer(request, kind, kind.status(), arguments);
    }

    MutableHttpResponse<?> answer(HttpRequest<?> request, ProblemKind kind, int status, String... arguments) {
        request.setAttribute(KIND, kind);
        return shownTo(request, status, "").orElseGet(() -> problem(request, kind, status, arguments));
    }

    /** A problem, whoever asks. */
    public MutableHttpResponse<?> problem(HttpRequest<?> request, ProblemKind kind, String... arguments) {
        return problem(request, kind, kind.status(), arguments);
    }

    private MutableHttpResponse<?> problem(HttpRequest<?> request, ProblemKind kind, int status, String... arguments) {
        request.setAttribute(KIND, kind);
        return write(request, problem(request, kind, status, request.getPath(), List.of(), arguments));
    }

    /** A problem with parameters, each told. */
    public MutableHttpResponse<?> badParameters(HttpRequest<?> request, List<ProblemError> errors) {
        var detail = String.join(" ", errors.stream().map(ProblemError::detail).toList());
        var kind = ProblemKind.BAD_PARAMETER;
        return write(request, problem(request, kind, kind.status(), request.getPath(), errors, detail));
    }

    /** A problem with what was sent, each part that has to be mended told. */
    public MutableHttpResponse<?> unusable(HttpRequest<?> request, List<ProblemError> errors) {
        var detail = String.join(" ", errors.stream().map(ProblemError::detail).toList());
        var kind = ProblemKind.UNUSABLE;
        return write(request, problem(request, kind, kind.status(), request.getPath(), errors, detail));
    }

    /** Logs a failure under a new error id, which is all that is told outside. */
    public MutableHttpResponse<?> internal(HttpRequest<?> request, Throwable failure) {
        var id = UUID.randomUUID().toString();
        LOG.error("Error {} in {} {}", id, request.getMethodName(), withoutSecrets(request.getPath()), failure);
        var kind = ProblemKind.INTERNAL;
        return shownTo(request, kind.status(), id)
                .orElseGet(
                        () -> write(request, problem(request, kind, kind.status(), "urn:uuid:" + id, List.of(), id)));
    }

    private Problem problem(
            HttpRequest<?> request,
            ProblemKind kind,
            int status,
            String instance,
            List<ProblemError> errors,
            String... arguments) {
        var language = ReaderLanguage.of(request);
        return new Problem(
                TYPE + kind.code(),
                sentences.say(language, kind.code() + ".title"),
                status,
                sentences.say(language, kind.code() + ".detail", Arrays.asList(arguments)),
                instance,
                errors);
    }

    private Optional<MutableHttpResponse<?>> shownTo(HttpRequest<?> request, int status, String errorId) {
        return page.filter(any -> isForPeople(request)).flatMap(html -> html.render(request, status, errorId));
    }

    /** The tokens of links stand in paths, too, and who reads the log must not be able to follow them. */
    private static String withoutSecrets(String path) {
        return SECRET.matcher(path).replaceAll("…");
    }

    private static boolean isForPeople(HttpRequest<?> request) {
        return FOR_PROGRAMS.stream().noneMatch(request.getPath()::startsWith)
                && request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
    }

    private MutableHttpResponse<?> write(HttpRequest<?> request, Problem problem) {
        return shapes.stream()
                .flatMap(shape -> shape.shape(request, problem).stream())
                .findFirst()
                .orElseGet(() -> plain(request, problem));
    }

    private static MutableHttpResponse<?> plain(HttpRequest<?> request, Problem problem) {
        var response = HttpResponse.<Problem>status(problem.status(), reason(problem.status()));
        response.contentType(MediaType.of(Problem.MEDIA_TYPE));
        response.header("Cache-Control", "no-store");
        return request.getMethod() == HttpMethod.HEAD ? response : response.body(problem);
    }

    private static String reason(int status) {
        return io.micronaut.http.HttpStatus.getDefaultReason(status);
    }
}
