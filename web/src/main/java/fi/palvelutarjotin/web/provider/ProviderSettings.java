package fi.palvelutarjotin.web.provider;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.site.CheckedAtStart;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The provider by which people sign in beside or instead of passwords. Without an issuer there is none.
 *
 * @param issuer as the provider writes it itself; its description is looked for below it
 * @param clientSecretFile a file with the secret, instead of the secret
 * @param name of the provider on the button, in all languages or in those that have none of their own
 * @param secondFactor values of {@code acr} or {@code amr}, parted by commas, that say that a second factor was asked for;
 *     without any, ours is asked for
 * @param acr what is asked of the provider ({@code acr_values}), parted by blanks
 * @param mailIsVerified whether the provider has only addresses that it has verified, though it does not say so
 */
@ConfigurationProperties("palvelutarjotin.provider")
public record ProviderSettings(
        Optional<String> issuer,
        Optional<String> clientId,
        Optional<String> clientSecret,
        Optional<String> clientSecretFile,
        Optional<String> name,
        Optional<String> nameFi,
        Optional<String> nameSv,
        Optional<String> nameEn,
        Optional<String> nameSe,
        Optional<String> secondFactor,
        Optional<String> acr,
        Optional<Boolean> mailIsVerified)
        implements CheckedAtStart {

    private static final String PREFIX = "The setting palvelutarjotin.provider.";
    private static final int LONGEST_NAME = 60;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public ProviderSettings {
        issuer = written(issuer);
        clientId = written(clientId);
        clientSecret = written(clientSecret);
        clientSecretFile = written(clientSecretFile);
        name = written(name);
        nameFi = written(nameFi);
        nameSv = written(nameSv);
        nameEn = written(nameEn);
        nameSe = written(nameSe);
        secondFactor = written(secondFactor);
        acr = written(acr);
        if (issuer.isPresent()) {
            check(
                    isIssuer(issuer.get()),
                    "issuer takes an address that begins with https://, as the provider writes it.");
            check(clientId.isPresent(), "client-id is missing: the name by which the provider knows this service.");
            check(
                    clientSecret.isPresent() != clientSecretFile.isPresent(),
                    "client-secret or client-secret-file is missing, or both are set: one of them is needed.");
            clientSecret =
                    clientSecret.isPresent() ? clientSecret : written(clientSecretFile.map(ProviderSettings::read));
            check(clientSecret.isPresent(), "client-secret-file names a file that is empty.");
            for (var shown : Stream.of(name, nameFi, nameSv, nameEn, nameSe).toList()) {
                check(
                        shown.filter(text -> text.length() > LONGEST_NAME).isEmpty(),
                        "name takes at most %d characters.".formatted(LONGEST_NAME));
            }
        }
    }

    /** What the provider is called; its host when it was given no name. */
    public String name(Language language) {
        var own = switch (language) {
            case FI -> nameFi;
            case SV -> nameSv;
            case EN -> nameEn;
            case SE -> nameSe;
        };
        return own.or(this::name)
                .orElseGet(() -> URI.create(issuer.orElseThrow()).getHost());
    }

    List<String> acrValues() {
        return acr.map(values -> List.of(values.split("\\s+"))).orElse(List.of());
    }

    Set<String> secondFactors() {
        return secondFactor.stream()
                .flatMap(values -> Arrays.stream(values.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an address may be asked: what goes there is secret, and only this machine hears what is not encrypted. */
    static boolean isSafe(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
    }

    private static boolean isIssuer(String written) {
        try {
            var address = URI.create(written);
            return isSafe(address)
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    PREFIX + "client-secret-file names a file that cannot be read: " + file, e);
        }
    }

    private static void check(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException(PREFIX + sentence);
        }
    }

    private static Optional<String> written(Optional<String> text) {
        return text.map(String::strip).filter(some -> !some.isEmpty());
    }

    /** Nothing secret in a log line. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer.orElse("none") + "]";
    }
}
