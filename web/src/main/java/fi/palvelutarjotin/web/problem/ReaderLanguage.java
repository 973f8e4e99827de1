package fi.palvelutarjotin.web.problem;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.query.QueryString;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The language in which somebody is told what is wrong. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    /** That of the {@code lang} parameter, else the best of {@code Accept-Language}, else Finnish. */
    public static Language of(HttpRequest<?> request) {
        return asked(request).or(() -> accepted(request)).orElse(Language.FI);
    }

    private static Optional<Language> asked(HttpRequest<?> request) {
        return QueryString.read(request.getUri().getRawQuery())
                .orElse(Map.of())
                .getOrDefault("lang", List.of())
                .stream()
                .flatMap(code -> Language.find(code).stream())
                .findFirst();
    }

    private static Optional<Language> accepted(HttpRequest<?> request) {
        return ranges(request).orElse(List.of()).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> Language.find(range.getRange().split("-", 2)[0]).stream())
                .findFirst();
    }

    /** Whether {@code Accept-Language} can be read, or is not there. */
    static boolean isAccepted(HttpRequest<?> request) {
        return ranges(request).isPresent();
    }

    private static Optional<List<Locale.LanguageRange>> ranges(HttpRequest<?> request) {
        var header = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(Locale.LanguageRange.parse(header));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
