package fi.palvelutarjotin.indexer.feed.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.Optional;

/** Writes the questions: who asks, what is understood, and what is known already. */
final class Requests {

    /** Feeds first; web pages are read too, and a server that knows none of these may send what it has. */
    private static final String ACCEPT =
            "application/json, text/csv, application/xml, text/xml, text/calendar, text/html;q=0.8, */*;q=0.5";

    private final String userAgent;

    Requests(String userAgent) {
        this.userAgent = userAgent;
    }

    /**
     * A question.
     *
     * @param feed the feed's address as the operator gave it, whose user and password are for its own host only
     */
    HttpRequest to(URI address, Optional<Validator> known, Optional<URI> feed) {
        var request = HttpRequest.newBuilder(address)
                .header("User-Agent", userAgent)
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", "gzip");
        known.flatMap(Validator::etag).ifPresent(etag -> request.header("If-None-Match", etag));
        known.flatMap(Validator::lastModified).ifPresent(date -> request.header("If-Modified-Since", date));
        feed.filter(named -> isSafeFor(named, address))
                .map(URI::getRawUserInfo)
                .ifPresent(user -> request.header("Authorization", "Basic " + basic(user)));
        return request.build();
    }

    private static boolean isSafeFor(URI named, URI address) {
        return AddressGuard.host(named).equals(AddressGuard.host(address))
                && (HostGates.scheme(address).equals("https")
                        || HostGates.server(named).equals(HostGates.server(address)));
    }

    private static String basic(String rawUser) {
        // URLDecoder is made for forms, where a plus is a space; in an address it is a plus.
        var user = URLDecoder.decode(rawUser.replace("+", "%2B"), UTF_8);
        return Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
    }
}
