package fi.palvelutarjotin.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import fi.palvelutarjotin.web.testing.TestSite;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served and as what, and what is not. */
class ServedTest {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3})");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static",
                "/static/",
                "/static/css/",
                "/static/..%2fapplication.yml",
                "/static/%2e%2e/application.yml",
                "/application.yml",
                "/.git/config",
                "/.env",
                "/logback.xml",
                "/views/layout/page.html",
                "/env",
                "/beans",
                "/loggers",
                "/threaddump",
                "/prometheus",
                "/metrics",
                "/swagger-ui"
            })
    void whatIsInsideIsNotThere(String path) {
        assertThat(SampleSite.get().get(path, "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/fi, text/html;charset=utf-8",
        "/fi/search.atom, application/atom+xml;charset=utf-8",
        "/robots.txt, text/plain;charset=utf-8",
        "/api/v1/themes, application/json",
        "/static/css/palvelutarjotin.css, text/css;charset=utf-8",
        "/static/icon.svg, image/svg+xml;charset=utf-8",
        "/fi/listing/x, text/html;charset=utf-8",
        "/fi/opensearch.xml, application/opensearchdescription+xml;charset=utf-8",
        "/sitemap.xml, application/xml;charset=utf-8"
    })
    void everythingSaysWhatItIsAndInWhichLetters(String path, String type) {
        var told = SampleSite.get()
                .get(path, "Accept", "text/html, */*")
                .headers()
                .firstValue("content-type")
                .orElse("");
        assertThat(told.replace(" ", "").toLowerCase(java.util.Locale.ROOT)).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH"})
    void methodsThatNothingTakesAreRefused(String method) throws Exception {
        for (var path : new String[] {"/fi", "/fi/search", "/api/v1/search"}) {
            var request = HttpRequest.newBuilder(SampleSite.get().address(path))
                    .header("X-Secret", "repeated")
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(405);
                assertThat(answer.body()).doesNotContain("repeated");
            }
        }
    }

    /** RFC 9112, section 6.3: what a proxy and we take for the end of a request must be the same. */
    @Test
    void oneRequestEndsWhereTheProtocolSays() throws Exception {
        var next = "GET /fi/help HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        var post = "POST /fi/sign-in HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n";
        assertThat(statuses(post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n" + "5\r\na=b&c\r\n0\r\n\r\n"
                        + next))
                .as("a length beside chunks")
                .containsExactly("400");
        assertThat(statuses(post + "Content-Length: 3\r\nContent-Length: 5\r\n\r\na=b&c" + next))
                .as("two lengths are none")
                .containsExactly("400");
    }

    private static List<String> statuses(String sent) throws IOException {
        var site = SampleSite.get().address("/");
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return STATUS.matcher(answers)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    @Test
    void whereTheSiteIsReachedByTlsBrowsersAreToldToStayThere() {
        try (var site = TestSite.with(Map.of("palvelutarjotin.site.base-address", "https://palvelut.example.fi"))) {
            for (var path : new String[] {"/fi", "/api/v1/themes", "/static/icon.svg", "/olematon"}) {
                assertThat(site.get(path).headers().firstValue("strict-transport-security"))
                        .as(path)
                        .hasValue("max-age=31536000; includeSubDomains");
            }
        }
        assertThat(SampleSite.get().get("/fi").headers().firstValue("strict-transport-security"))
                .isEmpty();
    }
}
