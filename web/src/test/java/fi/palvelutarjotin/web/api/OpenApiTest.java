package fi.palvelutarjotin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.query.Parameter;
import io.micronaut.web.router.Router;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class OpenApiTest {

    private static TestSite site;
    private static Map<String, Object> document;

    @BeforeAll
    static void read() {
        site = TestSite.start();
        document = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(site.get("/api/v1/openapi.yaml").body());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @SuppressWarnings("unchecked")
    private static <T> T at(Object node, String... path) {
        var here = node;
        for (var step : path) {
            here = Objects.requireNonNull(((Map<String, Object>) here).get(step), step);
        }
        return (T) here;
    }

    @Test
    void itSaysWhoAnswersForItAndUnderWhichLicence() {
        assertThat(OpenApiTest.<String>at(document, "openapi")).startsWith("3.");
        assertThat(OpenApiTest.<String>at(document, "info", "license", "name")).isEqualTo("EUPL-1.2");
        assertThat(OpenApiTest.<String>at(document, "info", "contact", "name")).isNotEmpty();
    }

    @Test
    void everyAddressOfTheApiIsDescribedAndNothingElseIs() {
        var addresses = site.get(Router.class)
                .uriRoutes()
                .map(route -> route.getUriMatchTemplate().toString())
                .filter(address -> address.startsWith("/api/"))
                .distinct()
                .toList();

        assertThat(addresses).hasSize(17);
        assertThat(OpenApiTest.<Map<String, Object>>at(document, "paths").keySet())
                .containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void everyParameterOfTheSearchIsDescribedWithAnExample() {
        List<Map<String, Object>> described = at(document, "paths", "/api/v1/search", "get", "parameters");

        assertThat(described.stream().map(parameter -> parameter.get("name")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Parameter.values()).map(Parameter::code).toList());
        assertThat(described)
                .allSatisfy(parameter -> assertThat(parameter)
                        .containsKeys("description", "example", "schema")
                        .containsEntry("in", "query")
                        .doesNotContainEntry("required", true));
    }

    @Test
    void aParameterOfManyValuesIsRepeated() {
        List<Map<String, Object>> described = at(document, "paths", "/api/v1/search", "get", "parameters");

        assertThat(described)
                .filteredOn(parameter -> "theme".equals(parameter.get("name")))
                .singleElement()
                .satisfies(theme -> {
                    assertThat(OpenApiTest.<String>at(theme, "schema", "type")).isEqualTo("array");
                    assertThat(theme.get("explode")).isNotEqualTo(false);
                });
    }

    @Test
    void errorsAreProblems() {
        for (var status : List.of("400", "406", "500")) {
            assertThat(OpenApiTest.<Map<String, Object>>at(
                            document, "paths", "/api/v1/search", "get", "responses", status, "content"))
                    .containsKey("application/problem+json");
        }
        assertThat(OpenApiTest.<Map<String, Object>>at(document, "components", "schemas", "Problem", "properties"))
                .containsKeys("type", "title", "status", "detail", "instance", "errors");
    }

    @Test
    void whoSendsAReferralIsToldOfItsKeyItsBodyAndItsScopes() {
        Map<String, Object> post = at(document, "paths", "/api/v1/referrals", "post");
        assertThat(OpenApiTest.<List<Map<String, Object>>>at(post, "parameters"))
                .singleElement()
                .satisfies(key -> {
                    assertThat(key)
                            .containsEntry("name", "Idempotency-Key")
                            .containsEntry("in", "header")
                            .containsEntry("required", true);
                    assertThat(OpenApiTest.<String>at(key, "schema", "type")).isEqualTo("string");
                });
        assertThat(OpenApiTest.<List<Map<String, Object>>>at(
                        document, "paths", "/api/v1/referrals", "get", "parameters"))
                .extracting(parameter -> parameter.get("name"))
                .containsExactlyInAnyOrder("state", "since", "cursor", "size");
        assertThat(OpenApiTest.<Map<String, Object>>at(post, "requestBody", "content"))
                .containsKey("application/json");
        assertThat(OpenApiTest.<Map<String, Object>>at(
                        document, "components", "securitySchemes", "client", "flows", "clientCredentials", "scopes"))
                .containsOnlyKeys("referrals.send", "referrals.receive", "referrals.read");
    }
}
