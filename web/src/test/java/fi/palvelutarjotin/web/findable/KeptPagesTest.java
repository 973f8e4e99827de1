package fi.palvelutarjotin.web.findable;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers and caches may keep, and how it is sent. */
class KeptPagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fi",
                "/fi/search?q=kerho",
                "/sv/search.atom?q=kerho",
                "/fi/opensearch.xml",
                "/sitemap-listing-1.xml",
                "/api/v1/search?q=kerho",
                "/api/v1/openapi.yaml"
            })
    void whoHasAnAnswerAlreadyIsToldThatItIsTheSame(String path) throws Exception {
        var first = send("GET", path, "identity");
        var tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(first.headers().allValues("etag")).hasSize(1);
        assertThat(first.headers().firstValue("cache-control")).isPresent();
        var again = SampleSite.get().get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("etag")).hasValue(tag);
        assertThat(again.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(SampleSite.get().get(path, "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fi/search?q=kerho",
                "/fi/search.atom?q=kerho",
                "/sitemap-listing-1.xml",
                "/api/v1/search?q=kerho",
                "/static/css/palvelutarjotin.css",
                "/static/js/suggest.js"
            })
    void whatIsLongIsSentCompressedToWhoCanReadThat(String path) throws Exception {
        var plain = send("GET", path, "identity");
        var packed = send("GET", path, "gzip");
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
        assertThat(packed.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("vary").toString()).containsIgnoringCase("accept-encoding");
        assertThat(packed.headers().firstValue("etag"))
                .isEqualTo(plain.headers().firstValue("etag"));
        assertThat(packed.body()).hasSizeLessThan(plain.body().length / 2);
        assertThat(unpacked(packed.body())).isEqualTo(plain.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void theHeadOfAnAnswerComesAlone(String encoding) throws Exception {
        for (var path :
                new String[] {"/fi/search?q=kerho", "/api/v1/search?q=kerho", "/static/css/palvelutarjotin.css"}) {
            var head = send("HEAD", path, encoding);
            var whole = send("GET", path, encoding);
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).as(path).isEmpty();
            // A page is not written for its head alone, so that its tag is not known then.
            head.headers()
                    .firstValue("etag")
                    .ifPresent(
                            tag -> assertThat(whole.headers().allValues("etag")).containsExactly(tag));
        }
    }

    @Test
    void whatASearchFoundIsForTheOneWhoAskedOnly() throws Exception {
        assertThat(send("GET", "/fi/search?q=kerho", "gzip").headers().firstValue("cache-control"))
                .hasValue("private, no-cache");
    }

    @Test
    void anErrorIsNotKept() {
        var answer = SampleSite.get().get("/fi/listing/x", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("etag")).isEmpty();
    }

    @Test
    void whatHasTheMarkOfItsContentIsKeptForEver() throws Exception {
        var page = Jsoup.parse(SampleSite.page("/fi/search"));
        var files = page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href");
        files.addAll(page.select("script[src]").eachAttr("src"));
        assertThat(files)
                .anyMatch(file -> file.contains("/static/vendor/htmx/"))
                .allSatisfy(
                        file -> assertThat(send("GET", file, "gzip").headers().allValues("cache-control"))
                                .containsExactly("public, max-age=31536000, immutable"));
        for (var other : new String[] {"/static/icon.svg", "/static/icon.svg?v=0"}) {
            assertThat(send("GET", other, "gzip").headers().allValues("cache-control"))
                    .as(other)
                    .containsExactly("public, max-age=86400");
        }
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readAllBytes();
        }
    }

    private static HttpResponse<byte[]> send(String method, String path, String encoding) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(SampleSite.get().address(path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .header("Accept-Encoding", encoding)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
