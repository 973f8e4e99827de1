package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.query.SearchStateParser;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where "back to the search" leads: to the very search that the reader came from, when the browser tells that it was one
 * of ours, else to an empty one.
 *
 * <p>Nothing of what the browser tells is passed on as it came: the search is read and its address written anew, so that
 * the link cannot lead anywhere but to our search page.
 */
@Singleton
public final class BackToSearch {

    private static final Set<String> SEARCH_PATHS = Stream.of(Language.values())
            .map(language -> Addresses.search(language, ""))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final SearchStateParser parser;

    public BackToSearch(SearchStateParser parser) {
        this.parser = parser;
    }

    /** The address of the search in the reader's language. */
    public String address(HttpRequest<?> request, Language reader) {
        return query(request)
                .flatMap(QueryString::read)
                .map(parameters -> parser.parseForPage(parameters, reader).state())
                .map(state -> Addresses.search(reader, state.toPageQuery()))
                .orElseGet(() -> Addresses.search(reader, ""));
    }

    /** The query part of the search page that the reader came from; empty for any other page. */
    private static Optional<String> query(HttpRequest<?> request) {
        var host = request.getHeaders().get(HttpHeaders.HOST);
        var referer = request.getHeaders().get(HttpHeaders.REFERER);
        if (host == null || referer == null) {
            return Optional.empty();
        }
        try {
            var came = new URI(referer);
            return isSearch(came, host) ? Optional.ofNullable(came.getRawQuery()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isSearch(URI came, String host) {
        return isIn(SCHEMES, came.getScheme())
                && host.equals(came.getRawAuthority())
                && isIn(SEARCH_PATHS, came.getRawPath());
    }

    private static boolean isIn(Set<String> known, @Nullable String value) {
        return value != null && known.contains(value);
    }
}
