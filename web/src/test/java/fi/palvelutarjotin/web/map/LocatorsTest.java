package fi.palvelutarjotin.web.map;

import static fi.palvelutarjotin.catalog.testing.SampleListings.fi;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.testing.PageWords;
import fi.palvelutarjotin.web.testing.SampleSite;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocatorsTest {

    private static final Coordinates TUUSULA = new Coordinates(60.4028, 25.0290);
    private static final Coordinates HELSINKI = new Coordinates(60.1699, 24.9384);

    @Test
    void marksTheMunicipalityAndThePoint() {
        var picture = locator(place("858", TUUSULA)).orElseThrow();
        assertThat(picture.areas())
                .hasSize(6)
                .filteredOn(LocatorView.Area::here)
                .hasSize(1);
        assertThat(picture.points()).hasSize(1);
        assertThat(picture.label()).isEqualTo("Tuusula on merkitty karttaan. Alue: Keski-Uudenmaan hyvinvointialue.");
        assertThat(picture.caption()).endsWith("Rajat eivät ole tarkat.");
    }

    @Test
    void aPointIsDrawnInItsMunicipalityEvenWhereTheMapIsNotTrue() {
        var sheet = new Sheets(Boundaries.schematic()).county("02");
        var picture = locator(place("858", HELSINKI)).orElseThrow();
        var point = Plane.GEOMETRY.createPoint(new org.locationtech.jts.geom.Coordinate(
                Double.parseDouble(picture.points().getFirst().x()),
                Double.parseDouble(picture.points().getFirst().y())));
        assertThat(sheet.cells())
                .filteredOn(cell -> cell.code().equals("858"))
                .allSatisfy(cell -> assertThat(cell.shape().distance(point)).isLessThan(0.2));
    }

    @Test
    void withoutAMunicipalityThereIsNoPicture() {
        assertThat(locator(place(null, null))).isEmpty();
        assertThat(locator()).isEmpty();
    }

    @Test
    void aListingsPageShowsWhereItLies() {
        var page = Jsoup.parse(SampleSite.page("/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR)));
        assertThat(page.select(".locator__drawing").attr("aria-label")).startsWith("Järvenpää on merkitty karttaan.");
        assertThat(page.select(".locator__area")).hasSize(6);
        assertThat(page.select(".locator__area--here")).hasSize(1);
        assertThat(page.select(".card").text()).contains("Hämeentie 1");
    }

    private static Optional<LocatorView> locator(Place... places) {
        return new Locators(
                        new Sheets(Boundaries.schematic()),
                        PageWords.LABELS,
                        new WordsOf(new ResourceBundleMessageSource("i18n.messages")),
                        Boundaries.MUNICIPALITIES)
                .of(List.of(places), Language.FI);
    }

    private static Place place(@Nullable String municipality, @Nullable Coordinates at) {
        return new Place(LocalizedText.EMPTY, fi("Tie 1 & 2? <b>"), null, null, municipality, at, Set.of());
    }
}
