package fi.palvelutarjotin.indexer.feed.fetch;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;

/** What an answer means for the reading. */
sealed interface Answer {

    /** A body to read. 206 counts: LIPAS answers so to every page of a list. */
    record Content() implements Answer {}

    record Unchanged() implements Answer {}

    record MovedTo(URI address) implements Answer {}

    record Refused(FetchFailed reason) implements Answer {}

    Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Reads the status of an answer that no further try would change. */
    static Answer of(HttpResponse<InputStream> response, URI asked, boolean conditional) {
        var status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Content();
        }
        if (status == 304 && conditional) {
            return new Unchanged();
        }
        return REDIRECTS.contains(status)
                ? moved(asked, response.headers().firstValue("Location").orElse(""))
                : refused(status, asked);
    }

    static Answer moved(URI asked, String location) {
        URI target;
        try {
            target = resolve(asked, location.strip());
        } catch (IllegalArgumentException e) {
            return refused("%s sends us on to an address that is none.".formatted(PrintableAddress.of(asked)));
        }
        if (location.isBlank()) {
            return refused("%s sends us on without saying where to.".formatted(PrintableAddress.of(asked)));
        }
        if (HostGates.scheme(asked).equals("https") && HostGates.scheme(target).equals("http")) {
            return refused("%s sends us on to %s, from a secure connection to an open one; that is not followed."
                    .formatted(PrintableAddress.of(asked), PrintableAddress.of(target)));
        }
        return new MovedTo(target);
    }

    /** As RFC 3986 resolves; {@link URI#resolve(URI)} drops the page's name before a mere query. */
    private static URI resolve(URI asked, String location) {
        var path = asked.getRawPath().isEmpty() ? "/" : asked.getRawPath();
        return asked.resolve(path).resolve(location.startsWith("?") ? path + location : location);
    }

    private static Answer refused(String sentence) {
        return new Refused(FetchFailed.because(sentence));
    }

    private static Answer refused(int status, URI asked) {
        var sentence = switch (status) {
            case 401, 403, 407 -> "%s does not let us in. Ask its owner for access, or check the key.";
            case 404 -> "There is nothing at %s. Check the feed's address.";
            case 410 -> "What was at %s has been taken away for good.";
            case 400, 405, 406, 414, 422 -> "%s does not understand what it is asked. Check the feed's address.";
            default -> "%s gave an answer that cannot be used.";
        };
        return new Refused(FetchFailed.answered(
                status, sentence.formatted(PrintableAddress.of(asked)) + " (The server answered " + status + ".)"));
    }
}
