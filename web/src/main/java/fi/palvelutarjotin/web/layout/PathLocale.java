package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.locale.HttpAbstractLocaleResolver;
import io.micronaut.http.server.HttpServerConfiguration.HttpLocaleResolutionConfigurationProperties;
import io.micronaut.http.server.util.locale.CompositeHttpLocaleResolver;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** The locale of a request: that of its path, and nothing else a client may send. */
@Singleton
@Replaces(CompositeHttpLocaleResolver.class)
final class PathLocale extends CompositeHttpLocaleResolver {

    PathLocale(HttpLocaleResolutionConfigurationProperties settings) {
        super(new HttpAbstractLocaleResolver[0], settings);
    }

    @Override
    public Optional<Locale> resolve(HttpRequest<?> request) {
        return Optional.of(resolveOrDefault(request));
    }

    @Override
    public Locale resolveOrDefault(HttpRequest<?> request) {
        return Addresses.languageOf(request.getPath()).orElse(Language.FI).locale();
    }
}
