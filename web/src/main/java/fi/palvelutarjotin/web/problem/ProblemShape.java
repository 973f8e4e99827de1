package fi.palvelutarjotin.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;

/** Another form of problems, for addresses where programs expect one. */
public interface ProblemShape {

    /** The answer in that form; empty when the address is not one of those. */
    Optional<MutableHttpResponse<?>> shape(HttpRequest<?> request, Problem problem);
}
