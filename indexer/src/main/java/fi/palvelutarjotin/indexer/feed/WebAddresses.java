package fi.palvelutarjotin.indexer.feed;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the addresses of a web feed's pages. */
public final class WebAddresses {

    private WebAddresses() {}

    /** The address with these parameters, each in place of one of the same name. */
    public static URI with(URI address, Map<String, String> parameters) {
        var query = address.getRawQuery();
        var kept = query == null
                ? Stream.<String>empty()
                : Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.isEmpty() && !parameters.containsKey(pair.replaceFirst("=.*", "")));
        var added = parameters.entrySet().stream().map(pair -> pair.getKey() + "=" + encoded(pair.getValue()));
        var whole = address.toString().replaceFirst("[?#].*", "");
        return URI.create(whole + "?" + Stream.concat(kept, added).collect(Collectors.joining("&")));
    }

    /** The address with the path continued where it does not end so already. */
    public static URI under(URI address, String last) {
        var path = address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/+$", "");
        if (path.endsWith("/" + last)) {
            return address;
        }
        var query = address.getRawQuery();
        return address.resolve(path + "/" + last + "/" + (query == null ? "" : "?" + query));
    }

    public static boolean has(URI address, String parameter) {
        var query = address.getRawQuery();
        return query != null
                && Arrays.stream(query.split("&"))
                        .anyMatch(pair -> pair.equals(parameter) || pair.startsWith(parameter + "="));
    }

    /** An address that the feed itself gave, as long as it stays with the feed's host. */
    public static URI sameHost(URI feed, String given) throws IOException {
        try {
            var address = feed.resolve(URI.create(given));
            if (!feed.getHost().equalsIgnoreCase(address.getHost())) {
                throw new IOException("The feed %s sends us on to another host: %s".formatted(feed, given));
            }
            // Servers behind a proxy often give http for what they serve by https.
            return "https".equalsIgnoreCase(feed.getScheme())
                    ? URI.create(address.toString().replaceFirst("(?i)^http:", "https:"))
                    : address;
        } catch (IllegalArgumentException e) {
            throw new IOException("The feed %s sends us on to what is no address: %s".formatted(feed, given), e);
        }
    }

    private static String encoded(String value) {
        // Commas part the values of a list and stay readable.
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
