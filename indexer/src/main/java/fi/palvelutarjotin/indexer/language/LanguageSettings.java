package fi.palvelutarjotin.indexer.language;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the dictionaries are that come from elsewhere.
 *
 * @param finnishDictionary {@code mor.vfst} of Voikko, format 5; null to look where systems install it
 * @param swedishWords a Hunspell dictionary of Swedish ({@code .dic}, with its {@code .aff} beside it); null to look
 *     where systems install it
 * @param folder where fetched dictionaries are unpacked, looked into last; null for nowhere
 */
@ConfigurationProperties("palvelutarjotin.language")
public record LanguageSettings(
        @Nullable Path finnishDictionary,
        @Nullable Path swedishWords,
        @Nullable Path folder) {

    /** Whatever this machine has installed. */
    public static final LanguageSettings INSTALLED = new LanguageSettings(null, null, null);
}
