package fi.palvelutarjotin.web.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.client.AccessTokens;
import fi.palvelutarjotin.catalog.client.ApiClient.ActsFor;
import fi.palvelutarjotin.catalog.client.ApiClients;
import fi.palvelutarjotin.catalog.client.Scope;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.web.oauth.ClientSite.Program;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs get tokens for their secrets, over the real server. */
class TokenTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GRANT = "grant_type=client_credentials";
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([A-Za-z0-9_-]{43})\"");

    private ClientSite site;
    private Program sender;

    @BeforeEach
    void start() {
        site = new ClientSite();
        sender = site.sender();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private HttpResponse<String> ask(String form, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = FORM;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return site.send("POST", "/oauth/token", form, all);
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private String inForm(String secret) {
        return "&client_id=" + sender.client().id() + "&client_secret=" + secret;
    }

    @Test
    void aTokenIsGivenForTheSecretInTheHeaderOrInTheForm() {
        var byHeader = ask(GRANT, "Authorization", basic(sender.client().id().toString(), sender.secret()));
        var byForm = ask(GRANT + inForm(sender.secret()) + "&scope=referrals.read");
        assertThat(byHeader.statusCode()).as(byHeader.body()).isEqualTo(200);
        assertThat(byHeader.body())
                .contains(
                        "\"token_type\":\"Bearer\"",
                        "\"expires_in\":3600",
                        "\"scope\":\"referrals.send referrals.read\"");
        assertThat(byHeader.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(byForm.body()).contains("\"scope\":\"referrals.read\"");
        var caller = site.get(AccessTokens.class).find(token(byForm)).orElseThrow();
        assertThat(caller.client()).isEqualTo(sender.client());
        assertThat(caller.scopes()).containsExactly(Scope.READ);
    }

    @Test
    void whatIsWrongIsToldInTheWordsOfTheStandard() {
        refused(ask(GRANT + inForm(sender.secret()) + "&scope=referrals.receive"), 400, "invalid_scope");
        refused(ask("grant_type=password" + inForm(sender.secret())), 400, "unsupported_grant_type");
        refused(ask(inForm(sender.secret()).substring(1)), 400, "invalid_request");
        refused(ask(GRANT + "&" + GRANT + inForm(sender.secret())), 400, "invalid_request");
        refused(ask(GRANT + "&client_secret=%FF"), 400, "invalid_request");
        refused(ask("a=" + "b".repeat(5_000)), 400, "invalid_request");
        refused(site.send("POST", "/oauth/token", "{}", "Content-Type", "application/json"), 400, "invalid_request");
        refused(ask(GRANT + inForm(sender.secret()), "Authorization", basic("a", "b")), 400, "invalid_request");
        for (var header : new String[] {
            basic(sender.client().id().toString(), "arvattu"),
            basic(UUID.randomUUID().toString(), sender.secret()),
            basic("' or 1=1 --", "' or 1=1 --"),
            "Basic ???",
            "Bearer " + sender.token()
        }) {
            var answer = refused(ask(GRANT, "Authorization", header), 401, "invalid_client");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Basic ");
        }
    }

    @Test
    void aTokenHoldsForAnHourAndEndsWithItsClient() {
        var tokens = site.get(AccessTokens.class);
        assertThat(tokens.find(sender.token())).isPresent();
        site.clock.forward(Duration.ofMinutes(59));
        assertThat(tokens.find(sender.token())).isPresent();
        site.clock.forward(Duration.ofMinutes(1));
        assertThat(tokens.find(sender.token())).isEmpty();

        var other = site.sender();
        assertThat(site.get(ApiClients.class).revoke(other.client().name().toUpperCase(Locale.ROOT)))
                .isTrue();
        assertThat(tokens.find(other.token())).isEmpty();
        refused(
                ask(GRANT, "Authorization", basic(other.client().id().toString(), other.secret())),
                401,
                "invalid_client");
        assertThat(site.get(ApiClients.class).list()).contains(sender.client()).doesNotContain(other.client());
    }

    @Test
    void triesFromOneAddressAreBounded() {
        for (var tries = 0; tries < TokenController.AT_ONCE; tries++) {
            ask(GRANT, "Authorization", basic(sender.client().id().toString(), "arvattu"));
        }
        var answer = ask(GRANT + inForm(sender.secret()));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
    }

    @Test
    void neitherSecretsNorTokensStandInTheDatabase() {
        var all = site.get(Database.class).read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select (select json_agg(c)::text from api_client c) || (select json_agg(t)::text from api_token t)")) {
                row.next();
                return row.getString(1);
            }
        });
        assertThat(all).contains(sender.client().id().toString()).doesNotContain(sender.secret(), sender.token());
    }

    @Test
    void aScopeThatMeansNothingForWhoItIsIsRefused() {
        var clients = site.get(ApiClients.class);
        assertThat(clients.add("A", Set.of(Scope.RECEIVE), new ActsFor.SendingUnit("05")))
                .isEqualTo(new ApiClients.Added.DoesNotFit(Scope.RECEIVE));
        assertThat(clients.add("A", Set.of(Scope.SEND), new ActsFor.ReceivingOrganisation(UUID.randomUUID())))
                .isEqualTo(new ApiClients.Added.DoesNotFit(Scope.SEND));
        assertThat(clients.add(sender.client().name(), Set.of(Scope.READ), new ActsFor.SendingUnit("05")))
                .isEqualTo(new ApiClients.Added.ThereAlready());
    }

    private static String token(HttpResponse<String> answer) {
        var token = TOKEN.matcher(answer.body());
        assertThat(token.find()).as(answer.body()).isTrue();
        return token.group(1);
    }

    private static HttpResponse<String> refused(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).contains("\"error\":\"" + error + "\"").doesNotContain("xception");
        return answer;
    }
}
