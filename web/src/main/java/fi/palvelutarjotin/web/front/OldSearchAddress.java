package fi.palvelutarjotin.web.front;

import fi.palvelutarjotin.web.query.Parameter;
import fi.palvelutarjotin.web.query.QueryString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses from the time when the search was where the front page is now: shared, kept and printed. */
final class OldSearchAddress {

    private OldSearchAddress() {}

    /**
     * The query part of the search that an address of the front page once meant. What is not a search's is left out;
     * the rest is passed on as it is, so that the search page can tell what of it no longer exists.
     *
     * @param raw query part as it came
     * @return empty when it says nothing of a search
     */
    static Optional<String> query(@Nullable String raw) {
        return QueryString.read(raw)
                .map(parameters -> parameters.entrySet().stream()
                        .filter(parameter -> Parameter.find(parameter.getKey()).isPresent())
                        .flatMap(parameter ->
                                parameter.getValue().stream().map(value -> parameter.getKey() + "=" + encoded(value)))
                        .collect(Collectors.joining("&")))
                .filter(query -> !query.isEmpty());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
