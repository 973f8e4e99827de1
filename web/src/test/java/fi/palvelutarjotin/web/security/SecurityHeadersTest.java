package fi.palvelutarjotin.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer tells browsers what to refuse, whatever the answer is. */
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/fi",
                "/fi/search?q=kuoro",
                "/fi/search?q=%C3",
                "/fi/listing/x",
                "/olematon",
                "/static/css/palvelutarjotin.css",
                "/static/icon.svg",
                "/static/olematon.css",
                "/static/../application.yml",
                "/api/v1/search?q=kuoro",
                "/api/v1/search?sort=olematon",
                "/api/v1/openapi.yaml",
            })
    void everyAnswerHasThePolicy(String path) {
        var headers = SampleSite.get().get(path, "Accept", "text/html").headers();
        var policy = headers.firstValue("content-security-policy").orElse("");
        assertThat(policy)
                .contains(
                        "default-src 'none'",
                        "object-src 'none'",
                        "script-src 'self'",
                        "base-uri 'none'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http:", "https:");
        assertThat(Arrays.stream(policy.split("; ")).filter(rule -> rule.contains("data:")))
                .containsExactly("img-src 'self' data:");
        assertThat(headers.allValues("content-security-policy")).hasSize(1);
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("referrer-policy")).hasValue("same-origin");
        assertThat(headers.firstValue("x-frame-options")).hasValue("DENY");
        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
    }
}
