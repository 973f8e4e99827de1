package fi.palvelutarjotin.web.problem;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What is wrong, as RFC 9457 has it ({@code application/problem+json}).
 *
 * @param type {@code urn:palvelutarjotin:problem:…}: what a program can rely on
 * @param title the sort of problem, in the reader's language
 * @param status the HTTP status
 * @param detail what is wrong this time and what to do, in the reader's language
 * @param instance the address asked for, or for an internal error {@code urn:uuid:…}: the error id that the log has too
 * @param errors each parameter that cannot be used; empty when the problem is not about parameters
 */
@Serdeable
public record Problem(
        String type, String title, int status, String detail, String instance, List<ProblemError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * One parameter that cannot be used.
     *
     * @param value as given, its beginning if it is long
     */
    @Serdeable
    public record ProblemError(String parameter, String value, String detail) {}
}
