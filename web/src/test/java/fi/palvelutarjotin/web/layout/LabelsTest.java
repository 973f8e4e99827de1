package fi.palvelutarjotin.web.layout;

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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private final Labels labels = new Labels(
            new Themes(),
            new TargetGroups(),
            new Municipalities(),
            new ServiceLanguages(),
            new WordsOf(new MessagesFactory().messages()));

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(LabelsTest.class.getResourceAsStream("/i18n/" + file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems_sv", "problems_en"})
    void everyLanguageHasTheSameKeysAndPlaces(String bundle) throws IOException {
        var finnish = read(bundle.substring(0, bundle.length() - 3) + ".properties");
        var other = read(bundle + ".properties");

        assertThat(other.keySet()).isEqualTo(finnish.keySet());
        finnish.stringPropertyNames()
                .forEach(key ->
                        assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(finnish.getProperty(key))));
    }

    private static Set<String> places(String sentence) {
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
                assertThat(labels.of(FacetName.KIND, kind.code(), language)).isNotBlank();
            }
            for (var price : Price.Kind.values()) {
                assertThat(labels.of(FacetName.PRICE, price.code(), language)).isNotBlank();
            }
            for (var channel : Channel.values()) {
                assertThat(labels.of(FacetName.CHANNEL, channel.code(), language))
                        .isNotBlank();
            }
        }
    }

    @Test
    void labelsAreInTheReadersLanguage() {
        assertThat(labels.of(FacetName.KIND, "event", Language.FI)).isEqualTo("Tapahtuma");
        assertThat(labels.of(FacetName.KIND, "event", Language.SE)).isEqualTo("Dáhpáhus");
        assertThat(labels.of(FacetName.PLACE, "858", Language.SV)).isEqualTo("Tusby");
        assertThat(labels.of(FacetName.CONTENT_LANGUAGE, "sv", Language.EN)).isEqualTo("Swedish");
    }
}
