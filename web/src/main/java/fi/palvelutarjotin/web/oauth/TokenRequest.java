package fi.palvelutarjotin.web.oauth;

import fi.palvelutarjotin.web.query.QueryString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a program asks for, and who it says it is: by HTTP Basic or in the form (RFC 6749, section 2.3.1).
 *
 * @param basic whether the header was used
 */
record TokenRequest(String grantType, Optional<String> scope, String client, String secret, boolean basic) {

    private static final String BASIC = "basic ";

    /** Empty when it cannot be read, names a parameter twice, or says twice who asks. */
    static Optional<TokenRequest> read(String body, Optional<String> authorization) {
        var fields = QueryString.read(body);
        if (fields.isEmpty() || fields.get().values().stream().anyMatch(values -> values.size() > 1)) {
            return Optional.empty();
        }
        var form = fields.get();
        if (authorization.isEmpty()) {
            return Optional.of(of(form, value(form, "client_id"), value(form, "client_secret"), false));
        }
        // A client_id alone beside the header says nothing new.
        if (form.containsKey("client_secret")) {
            return Optional.empty();
        }
        var parts = basic(authorization.get());
        return Optional.of(of(form, parts.getFirst(), parts.getLast(), true));
    }

    private static TokenRequest of(Map<String, List<String>> form, String client, String secret, boolean basic) {
        return new TokenRequest(
                value(form, "grant_type"),
                Optional.of(value(form, "scope")).filter(scope -> !scope.isBlank()),
                client,
                secret,
                basic);
    }

    /** Id and secret; empty ones, which nobody has, when the header holds none. */
    private static List<String> basic(String header) {
        var nobody = List.of("", "");
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return nobody;
        }
        try {
            var text = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            return colon < 0
                    ? nobody
                    : List.of(
                            QueryString.decode(text.substring(0, colon)).orElse(""),
                            QueryString.decode(text.substring(colon + 1)).orElse(""));
        } catch (IllegalArgumentException e) {
            return nobody;
        }
    }

    private static String value(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).getFirst();
    }

    /** The secret is one. */
    @Override
    public String toString() {
        return "TokenRequest[]";
    }
}
