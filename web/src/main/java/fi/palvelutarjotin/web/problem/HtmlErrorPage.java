package fi.palvelutarjotin.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;

/** Shows people what went wrong, where programs get a {@link Problem}. */
public interface HtmlErrorPage {

    /**
     * The page for a request that accepts HTML.
     *
     * @param status 400…599
     * @param errorId under which the log tells more; empty where the log has nothing to tell
     * @return empty to let the request be answered with a problem
     */
    Optional<MutableHttpResponse<?>> render(HttpRequest<?> request, int status, String errorId);
}
