package fi.palvelutarjotin.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.api.TestSite;
import fi.palvelutarjotin.web.problem.CapturedLog;
import fi.palvelutarjotin.web.problem.Refusals;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the log tells of refused requests: a kind, and nothing of what was asked or from where. */
class RefusalLogTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start(
                Map.of("micronaut.server.client-address-header", "X-Real-IP", "palvelutarjotin.limits.questions", 10));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void whatIsRefusedIsNotedByItsKindAndMistakesAreNot() {
        assertThat(linesOf(() -> {
                    site.get("/api/v1/search?q=aino+131052-308T");
                    site.get("/api/v1/search?q=salaisuus%FF");
                    site.send(TestSite.request(site.port(), "/api/v1/search", "Content-Encoding", "gzip")
                            .POST(BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b, 8, 0}))
                            .build());
                    site.send(TestSite.request(site.port(), "/api/v1/search")
                            .POST(BodyPublishers.ofByteArray(new byte[300 * 1024]))
                            .build());
                    site.get("/api/v1/referrals", "Authorization", "Bearer salaisuus");
                    site.get("/api/v1/search?theme=salaisuus");
                    site.get("/api/v1/listings/salaisuus");
                    site.get("/fi/salaisuus", "Accept", "text/html");
                }))
                .containsExactly(
                        "Refused: words with a personal identity code in them, asked by somebody",
                        "Refused: a request that cannot be read, asked by somebody",
                        "Refused: a request that cannot be read, asked by somebody",
                        "Refused: a request that is too large, asked by somebody",
                        "Refused: a program without a token that holds, asked by somebody");
    }

    @Test
    void whoAsksTooMuchIsNotedWithoutTheirAddressAndFloodsNoLog() {
        var lines = linesOf(() -> {
            for (var i = 0; i < 60; i++) {
                site.get("/api/v1/search?q=salaisuus", "X-Real-IP", "192.0.2.7");
            }
        });

        assertThat(lines)
                .hasSizeBetween(20, 22)
                .allMatch(line -> line.startsWith("Refused: more requests than there should be, "))
                .noneMatch(line -> line.contains("192.0.2.7") || line.contains("salaisuus"));
    }

    private static List<String> linesOf(Runnable work) {
        try (var log = new CapturedLog(Refusals.class)) {
            work.run();
            return log.lines();
        }
    }
}
