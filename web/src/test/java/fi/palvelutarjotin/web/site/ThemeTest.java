package fi.palvelutarjotin.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeTest {

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Colour.BLACK.contrast(Colour.WHITE)).isEqualTo(21);
        assertThat(Colour.parse("#777777").orElseThrow().contrast(Colour.WHITE)).isEqualTo(4.48, within(0.01));
    }

    @Test
    void withoutSettingsTheColoursAreOursAndCanBeRead() {
        assertThat(new Theme(colours(null, null, null)).styleSheet())
                .contains("--brand: #0b4a4f;", "--accent: #f4b942;", "prefers-color-scheme: dark");
    }

    @Test
    void theAddressChangesWithTheColours() {
        assertThat(new Theme(colours("#003580", null, null)).address())
                .startsWith("/site/theme.css?v=")
                .isNotEqualTo(new Theme(colours(null, null, null)).address());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    #ffcc00 | - | - | brand-colour is #ffcc00: white text on it has a contrast of 1.5 to 1
                    - | #0b4a4f | - | accent-colour is #0b4a4f: the brand colour's dark text
                    - | - | #99ccff | link-colour is #99ccff: a link on the pages' ground
                    teal | - | - | brand-colour takes a colour as #0b4a4f
                    - | #fff; } * { display: none | - | accent-colour takes a colour as #0b4a4f
                    """)
    void aColourThatCannotBeReadIsRefusedInASentence(
            @Nullable String brand, @Nullable String accent, @Nullable String link, String sentence) {
        var settings = colours(brand, accent, link);
        assertThatThrownBy(() -> new Theme(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The setting palvelutarjotin.site." + sentence);
    }

    /** Whatever passes at the start is read on dark screens too. */
    @Property
    void whatIsLightenedForADarkScreenCanBeRead(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        var dark = new Colour(0x1d, 0x26, 0x27);
        var ink = new Colour(red, green, blue).readableOn(dark, Colour.WHITE, 4.5);
        assertThat(ink.contrast(dark)).isGreaterThanOrEqualTo(4.5);
    }

    private static SiteSettings colours(@Nullable String brand, @Nullable String accent, @Nullable String link) {
        return Settings.with(Optional.ofNullable(brand), Optional.ofNullable(accent), Optional.ofNullable(link));
    }
}
