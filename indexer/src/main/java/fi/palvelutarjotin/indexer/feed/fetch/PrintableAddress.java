package fi.palvelutarjotin.indexer.feed.fetch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Addresses as they may stand in a message or a log: without user, password, and the values of secret parameters. */
public final class PrintableAddress {

    /** The ends of names that hold a secret. An end, because {@code keyword} is what people search by. */
    private static final List<String> SECRET_ENDS =
            List.of("key", "token", "password", "passwd", "pwd", "secret", "signature", "sig", "auth");

    private static final int LONGEST = 300;

    private PrintableAddress() {}

    public static String of(URI address) {
        var text = new StringBuilder();
        if (address.getScheme() != null) {
            text.append(address.getScheme()).append(':');
        }
        if (address.isOpaque()) {
            // Of mailto:, data: and the like nothing but the kind is certainly no secret.
            return text.append("…").toString();
        }
        if (address.getRawAuthority() != null) {
            var authority = address.getRawAuthority();
            text.append("//").append(authority.substring(authority.lastIndexOf('@') + 1));
        }
        text.append(address.getRawPath());
        if (address.getRawQuery() != null) {
            text.append('?').append(withoutSecrets(address.getRawQuery()));
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text.toString();
    }

    private static String withoutSecrets(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(PrintableAddress::withoutSecret)
                .collect(Collectors.joining("&"));
    }

    private static String withoutSecret(String parameter) {
        var equals = parameter.indexOf('=');
        if (equals < 0) {
            return parameter;
        }
        var name = parameter.substring(0, equals);
        var decoded = URLDecoder.decode(name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return SECRET_ENDS.stream().anyMatch(decoded::endsWith) ? name + "=***" : parameter;
    }
}
