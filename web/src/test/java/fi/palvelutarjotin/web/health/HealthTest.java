package fi.palvelutarjotin.web.health;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.web.api.TestSite;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {

    private final TestSite site = TestSite.start(Map.of("micronaut.server.host", "0.0.0.0"));

    @AfterEach
    void close() {
        site.close();
    }

    private void givenAListing() {
        site.take(List.of(accepted("1", draft("Tuolijumppa").content())));
    }

    @Test
    void withoutAListingTheNodeIsDown() {
        var answer = site.get("/health");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"DOWN\",\"degraded\":[]}");
    }

    @Test
    void withAnIndexUpToDateTheNodeIsUpAndTellsNothingElse() {
        givenAListing();

        var answer = site.get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\",\"degraded\":[]}");
    }

    @Test
    void withoutADatabaseTheNodeIsDown() throws Exception {
        givenAListing();
        try (var connection = site.catalogue().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table catalogue rename to catalogue_that_is_away");

            assertThat(site.get("/health").statusCode()).isEqualTo(503);
            assertThat(site.getManagement("/health").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void theKeepersSeeHowTheIndexStands() {
        givenAListing();

        var answer = site.getManagement("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"index\"",
                        "\"state\":\"READY\"",
                        "\"documents\":1",
                        "\"lagInChanges\":0",
                        "upToDateAt",
                        "\"database\"")
                .doesNotContain("jdbc", "user=");
        assertThat(site.getManagement("/health/readiness").statusCode()).isEqualTo(200);
        assertThat(site.getManagement("/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void anEmptyIndexIsAliveButNotReady() {
        assertThat(site.getManagement("/health/readiness").statusCode()).isEqualTo(503);
        assertThat(site.getManagement("/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void searchesAreCountedAndTimedWithoutTheirWords() {
        givenAListing();
        site.get("/api/v1/search?q=salaisuus");
        site.get("/api/v1/search?q=tuolijumppa");

        var metrics = site.getManagement("/prometheus").body();

        assertThat(metrics)
                .contains("palvelutarjotin_search_seconds_count{words=\"yes\"} 2")
                .contains("palvelutarjotin_search_nothing_found_total 1.0")
                .contains("palvelutarjotin_index_documents 1.0")
                .doesNotContain("salaisuus")
                .doesNotContain("tuolijumppa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/beans", "/env", "/loggers", "/routes", "/threaddump", "/info", "/refresh", "/stop", "/metrics"
            })
    void noOtherEndpointIsThere(String path) {
        assertThat(site.get(path).statusCode()).isEqualTo(404);
        assertThat(site.getManagement(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theManagementPortServesManagementOnlyAndTheMainPortNoneOfIt() {
        assertThat(site.getManagement("/api/v1/themes").statusCode()).isEqualTo(404);
        assertThat(site.get("/prometheus").statusCode()).isEqualTo(404);
        assertThat(site.get("/health/readiness").statusCode()).isEqualTo(404);
    }

    @Test
    void fromAnotherMachineTheManagementPortIsNotThere() throws IOException {
        var outside = outsideAddresses();
        Assumptions.assumeFalse(outside.isEmpty(), "this machine has no address but loopback");

        for (var address : outside) {
            assertThatThrownBy(() -> new Socket(address, site.managementPort()).close())
                    .isInstanceOf(ConnectException.class);
            new Socket(address, site.port()).close();
        }
    }

    private static List<InetAddress> outsideAddresses() throws IOException {
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }
}
