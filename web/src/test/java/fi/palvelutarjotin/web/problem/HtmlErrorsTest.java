package fi.palvelutarjotin.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.api.TestSite;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HtmlErrorsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final TestSite site = TestSite.start(Map.of("test.html-error-page", "true"));

    @AfterEach
    void close() {
        site.close();
    }

    @Singleton
    @Primary
    @Requires(property = "test.html-error-page")
    static final class TestPage implements HtmlErrorPage {

        @Override
        public Optional<MutableHttpResponse<?>> render(HttpRequest<?> request, int status, String errorId) {
            return status == 415
                    ? Optional.empty()
                    : Optional.of(HttpResponse.status(HttpStatus.valueOf(status))
                            .contentType(MediaType.TEXT_HTML_TYPE)
                            .body("<p>" + status + errorId + "</p>"));
        }
    }

    @Test
    void somebodyWithABrowserGetsAPage() {
        var answer = site.get("/fi/nothing", "Accept", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).isEqualTo("<p>404</p>");
    }

    @Test
    void aProgramGetsAProblemAndSoDoesABrowserThatOpensTheApi() {
        assertThat(site.get("/fi/nothing", "Accept", "application/json").body()).startsWith("{\"type\"");
        assertThat(site.get("/api/v1/nothing", "Accept", BROWSER).body()).startsWith("{\"type\"");
    }

    @Test
    void whereThereIsNoPageTheProblemIsShown() {
        assertThat(site.get("/fi/nothing", "Accept", BROWSER, "Content-Encoding", "gzip")
                        .body())
                .startsWith("{\"type\"");
    }
}
