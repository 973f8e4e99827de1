package fi.palvelutarjotin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLabelsTest {

    private final CodeLabels labels =
            new CodeLabels(new Themes(), new TargetGroups(), new Municipalities(), new ServiceLanguages());

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(CodeLabelsTest.class.getResourceAsStream("/i18n/" + file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"codes_sv", "codes_en", "codes_se", "problems_sv", "problems_en"})
    void everyLanguageHasTheSameKeysAndPlaces(String bundle) throws IOException {
        var finnish = read(bundle.substring(0, bundle.length() - 3) + ".properties");
        var other = read(bundle + ".properties");

        assertThat(other.keySet()).isEqualTo(finnish.keySet());
        finnish.stringPropertyNames()
                .forEach(key ->
                        assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(finnish.getProperty(key))));
    }

    private static java.util.Set<String> places(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    @Test
    void everyCodeHasALabelInEveryLanguage() {
        for (var language : Language.values()) {
            for (var kind : ListingKind.values()) {
                assertThat(labels.label(FacetName.KIND, kind.code(), language)).isNotBlank();
            }
            for (var price : Price.Kind.values()) {
                assertThat(labels.label(FacetName.PRICE, price.code(), language))
                        .isNotBlank();
            }
            for (var channel : Channel.values()) {
                assertThat(labels.label(FacetName.CHANNEL, channel.code(), language))
                        .isNotBlank();
            }
        }
    }

    @Test
    void labelsAreInTheReadersLanguage() {
        assertThat(labels.label(FacetName.KIND, "event", Language.FI)).isEqualTo("Tapahtuma");
        assertThat(labels.label(FacetName.KIND, "event", Language.SE)).isEqualTo("Dáhpáhus");
        assertThat(labels.label(FacetName.PLACE, "858", Language.SV)).isEqualTo("Tusby");
        assertThat(labels.label(FacetName.CONTENT_LANGUAGE, "sv", Language.EN)).isEqualTo("Swedish");
    }
}
