package fi.palvelutarjotin.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.TestSite;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template that fails in the middle of its page is our fault, and told like any other. */
class BrokenTemplateTest {

    private static final String SETTING = "test.broken-template";

    private static TestSite site;

    @Hidden
    @Controller("/fi/broken")
    @Produces(MediaType.TEXT_HTML)
    @Requires(property = SETTING)
    static final class Broken {

        @Get("/blocking")
        @ExecuteOn(TaskExecutors.BLOCKING)
        HttpResponse<?> blocking() {
            return HttpResponse.ok(page());
        }

        @Get("/plain")
        HttpResponse<?> plain() {
            return HttpResponse.ok(page());
        }

        @Get("/refused")
        @ExecuteOn(TaskExecutors.BLOCKING)
        HttpResponse<?> refused() {
            return HttpResponse.unprocessableEntity().body(page());
        }

        @Post("/sent")
        @ExecuteOn(TaskExecutors.BLOCKING)
        HttpResponse<?> sent() {
            return HttpResponse.ok(page());
        }

        private static ModelAndView<Map<String, Object>> page() {
            return new ModelAndView<>("testing/broken", Map.of("page", "text"));
        }
    }

    @BeforeAll
    static void start() {
        site = TestSite.with(Map.of(SETTING, "true"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"GET,blocking", "GET,plain", "GET,refused", "POST,sent"})
    void theReaderGetsTheErrorPageAndDoesNotWait(String method, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(site.address("/fi/broken/" + path))
                            .header("Accept", "text/html")
                            .timeout(Duration.ofSeconds(20))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Palvelussa on häiriö");
            assertThat(answer.body())
                    .doesNotContain("Half of a page", "thatIsNotThere")
                    .containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        }
    }
}
