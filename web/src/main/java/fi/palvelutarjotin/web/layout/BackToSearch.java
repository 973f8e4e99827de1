package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.query.SearchStateParser;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where "back to the search" leads: to the very search or needs tray that the reader came from, when the browser tells
 * that it was one of ours, else to an empty search.
 *
 * <p>Nothing of what the browser tells is passed on as it came: the search is read and its address written anew, so that
 * the link cannot lead anywhere but to our pages.
 */
@Singleton
public final class BackToSearch {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<WayBack> ways;

    public BackToSearch(SearchStateParser parser, List<WayBack> others) {
        ways = Stream.concat(Stream.of(new Search(parser)), others.stream()).toList();
    }

    private record Search(SearchStateParser parser) implements WayBack {

        @Override
        public String path(Language language) {
            return Addresses.search(language, "");
        }

        @Override
        public String address(Map<String, List<String>> parameters, Language reader) {
            return Addresses.search(
                    reader, parser.parseForPage(parameters, reader).state().toPageQuery());
        }
    }

    /** The address of the search in the reader's language. */
    public String address(HttpRequest<?> request, Language reader) {
        return came(request)
                .flatMap(came -> ways.stream()
                        .filter(way -> isThere(way, came))
                        .findFirst()
                        .flatMap(way -> QueryString.read(came.getRawQuery())
                                .map(parameters -> way.address(parameters, reader))))
                .orElseGet(() -> Addresses.search(reader, ""));
    }

    /** Where on this site the reader came from. */
    private static Optional<URI> came(HttpRequest<?> request) {
        var host = request.getHeaders().get(HttpHeaders.HOST);
        var referer = request.getHeaders().get(HttpHeaders.REFERER);
        if (host == null || referer == null) {
            return Optional.empty();
        }
        try {
            var came = new URI(referer);
            return isIn(SCHEMES, came.getScheme()) && host.equals(came.getRawAuthority())
                    ? Optional.of(came)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isThere(WayBack way, URI came) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> way.path(language).equals(came.getRawPath()));
    }

    private static boolean isIn(Set<String> known, @Nullable String value) {
        return value != null && known.contains(value);
    }
}
