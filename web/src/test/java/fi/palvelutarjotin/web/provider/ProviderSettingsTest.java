package fi.palvelutarjotin.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {

    private static final Map<String, String> WHOLE =
            Map.of("issuer", "https://login.example.fi/realm", "id", "palvelutarjotin", "secret", "s3cret");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.example.fi",
                "http://login.example.fi",
                "https://u:p@login.example.fi",
                "https://login.example.fi?x=1",
                "https://login.example.fi#x",
                "https://",
                "javascript:alert(1)"
            })
    void whatIsNoIssuerIsRefusedInASentence(String issuer) {
        assertThatThrownBy(() -> settings(Map.of("issuer", issuer, "id", "a", "secret", "b")))
                .hasMessageStartingWith(
                        "The setting palvelutarjotin.provider.issuer takes an address that begins with");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> settings(Map.of("issuer", "https://a.fi", "secret", "b")))
                .hasMessageContaining("provider.client-id is missing");
        assertThatThrownBy(() -> settings(Map.of("issuer", "https://a.fi", "id", "b")))
                .hasMessageContaining("client-secret or client-secret-file is missing");
        assertThatThrownBy(() -> settings(Map.of("issuer", "https://a.fi", "id", "b", "secret", "c", "file", "d")))
                .hasMessageContaining("or both are set");
        assertThatThrownBy(() -> settings(Map.of("issuer", "https://a.fi", "id", "b", "file", "/nowhere/at-all")))
                .hasMessageContaining("cannot be read: /nowhere/at-all");
        assertThatThrownBy(() ->
                        settings(Map.of("issuer", "https://a.fi", "id", "b", "secret", "c", "name", "x".repeat(61))))
                .hasMessageContaining("name takes at most 60 characters");
    }

    @Test
    void theSecretMayStandInAFileAndIsNotPrinted(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "s3cret\n");
        var settings = settings(Map.of("issuer", "https://a.fi", "id", "b", "file", file.toString()));
        assertThat(settings.clientSecret()).contains("s3cret");
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void eachLanguageMayHaveItsNameAndOthersHaveTheCommonOneOrTheHost() {
        var named =
                settings(Map.of("issuer", "https://a.fi", "id", "b", "secret", "c", "name", "Alue", "sv", "Området"));
        assertThat(named.name(Language.FI)).isEqualTo("Alue");
        assertThat(named.name(Language.SV)).isEqualTo("Området");
        assertThat(settings(WHOLE).name(Language.EN)).isEqualTo("login.example.fi");
    }

    @Test
    void withoutAnIssuerNothingElseIsNeeded() {
        assertThat(settings(Map.of()).issuer()).isEmpty();
    }

    private static ProviderSettings settings(Map<String, String> written) {
        return new ProviderSettings(
                at(written, "issuer"),
                at(written, "id"),
                at(written, "secret"),
                at(written, "file"),
                at(written, "name"),
                Optional.empty(),
                at(written, "sv"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> at(Map<String, String> written, String name) {
        return Optional.ofNullable(written.get(name));
    }
}
