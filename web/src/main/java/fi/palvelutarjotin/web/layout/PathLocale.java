package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.locale.CompositeHttpLocaleResolver;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** The locale of a request: that of its path, and nothing else a client may send. */
@Primary
@Singleton
@Replaces(CompositeHttpLocaleResolver.class)
final class PathLocale implements HttpLocaleResolver {

    @Override
    public Optional<Locale> resolve(HttpRequest<?> request) {
        return Optional.of(resolveOrDefault(request));
    }

    @Override
    public Locale resolveOrDefault(HttpRequest<?> request) {
        return Addresses.languageOf(request.getPath()).orElse(Language.FI).locale();
    }
}
