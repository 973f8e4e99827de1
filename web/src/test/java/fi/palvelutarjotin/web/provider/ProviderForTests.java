package fi.palvelutarjotin.web.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect provider that checks what it is asked, and tells the truth unless it is told not to. */
public final class ProviderForTests implements AutoCloseable {

    public static final String CLIENT = "palvelutarjotin";
    private static final String SECRET = "a secret of both";

    private final HttpServer server;
    private final RSAKey key = newKey("one");
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /** What it says of whoever comes, and what it lies about: a null takes a claim away. */
    private final Map<String, @Nullable Object> claims = new HashMap<>();

    private Lie lie = Lie.NONE;

    /** How it misbehaves beside what the claims say. */
    public enum Lie {
        NONE,
        DOWN,
        /** The answer of the token endpoint never ends. */
        SLOW,
        /** Another key under the same name. */
        FOREIGN_KEY,
        UNSIGNED,
        OTHER_NAME,
        /** What is told of the person is told apart from the ID token, as the standard has it. */
        APART,
        APART_OF_ANOTHER,
        NOT_JSON,
        ENDLESS
    }

    public ProviderForTests() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/realm/.well-known/openid-configuration", this::describe);
        server.createContext("/realm/authorize", this::authorize);
        server.createContext("/realm/token", this::token);
        server.createContext("/realm/userinfo", this::userInfo);
        server.createContext("/realm/keys", exchange -> say(exchange, "application/json", keys()));
        server.createContext("/realm/logout", exchange -> say(exchange, "text/html", "<h1>Ulkona</h1>"));
        server.start();
    }

    /** The settings with which a site knows this provider. */
    public Map<String, Object> settings() {
        return Map.of(
                "palvelutarjotin.provider.issuer",
                issuer(),
                "palvelutarjotin.provider.client-id",
                CLIENT,
                "palvelutarjotin.provider.client-secret",
                SECRET,
                "palvelutarjotin.provider.name",
                "Hyvinvointialueen tunnus",
                "palvelutarjotin.provider.second-factor",
                "mfa, urn:strong");
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
    }

    /** Who comes from now on, truthfully. */
    public ProviderForTests is(String subject, String mail) {
        lie = Lie.NONE;
        claims.clear();
        claims.put("sub", subject);
        claims.put("email", mail);
        claims.put("email_verified", true);
        return this;
    }

    public ProviderForTests saying(String claim, @Nullable Object value) {
        claims.put(claim, value);
        return this;
    }

    public ProviderForTests lying(Lie kind) {
        lie = kind;
        return this;
    }

    /** Lets whoever was sent here go on, and gives the address where they go. */
    public String goOn(URI asked) {
        var question = first(URLUtils.parseParameters(asked.getRawQuery()));
        var code = UUID.randomUUID().toString();
        codes.put(code, question);
        return question.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(question.get("state"), StandardCharsets.UTF_8);
    }

    private void describe(HttpExchange exchange) throws IOException {
        var issuer = issuer();
        var named = lie == Lie.OTHER_NAME ? issuer + "/other" : issuer;
        say(
                exchange,
                "application/json",
                lie == Lie.NOT_JSON ? "<html>" : """
                        {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token",
                         "userinfo_endpoint":"%s/userinfo","jwks_uri":"%s/keys","end_session_endpoint":"%s/logout",
                         "response_types_supported":["code"],"subject_types_supported":["public"],
                         "id_token_signing_alg_values_supported":["RS256"]}
                        """.formatted(named, issuer, issuer, issuer, issuer, issuer));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var there = goOn(exchange.getRequestURI()).replace("&", "&amp;");
        say(
                exchange,
                "text/html",
                "<!DOCTYPE html><html lang='fi'><title>Tunnus</title><a href='" + there + "'>Hyväksy</a></html>");
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var sent = first(URLUtils.parseParameters(body));
        var question = codes.remove(sent.getOrDefault("code", ""));
        var basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        if (question == null
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !question.getOrDefault("redirect_uri", "").equals(sent.get("redirect_uri"))
                || !"S256".equals(question.get("code_challenge_method"))
                || !challenge(sent.getOrDefault("code_verifier", "")).equals(question.get("code_challenge"))) {
            say(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        var answer = "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(question) + "\"}";
        if (lie == Lie.SLOW) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            rest();
        }
        say(exchange, "application/json", lie == Lie.ENDLESS ? answer + " ".repeat(1_000_000) : answer);
    }

    private static String challenge(String verifier) {
        return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                .getValue();
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        var subject = lie == Lie.APART_OF_ANOTHER ? "another" : claims.get("sub");
        say(
                exchange,
                "application/json",
                "{\"sub\":\"%s\",\"email\":\"%s\",\"email_verified\":true}".formatted(subject, claims.get("email")));
    }

    private String idToken(Map<String, String> question) {
        var now = Instant.now();
        var set = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", question.get("nonce"));
        var apart = lie == Lie.APART || lie == Lie.APART_OF_ANOTHER;
        claims.forEach((name, value) -> set.claim(name, apart && name.startsWith("email") ? null : value));
        try {
            if (lie == Lie.UNSIGNED) {
                return new PlainJWT(set.build()).serialize();
            }
            var signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), set.build());
            signed.sign(new RSASSASigner(lie == Lie.FOREIGN_KEY ? newKey("one") : key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keys() {
        return new JWKSet(key).toString(true);
    }

    private void say(HttpExchange exchange, String type, String text) throws IOException {
        say(exchange, lie == Lie.DOWN ? 503 : 200, type, text);
    }

    private static void say(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> first(Map<String, List<String>> all) {
        var first = new HashMap<String, String>();
        all.forEach((name, values) -> first.put(name, values.getFirst()));
        return first;
    }

    private static void rest() {
        try {
            Thread.sleep(ProviderHttp.PATIENCE.plusSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
