package fi.palvelutarjotin.web.map;

import static fi.palvelutarjotin.catalog.testing.SampleListings.fi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.web.testing.PageWords;
import fi.palvelutarjotin.web.testing.SampleSite;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocatorsTest {

    private static final Coordinates TUUSULA = new Coordinates(60.4028, 25.0290);
    private static final Coordinates HELSINKI = new Coordinates(60.1699, 24.9384);

    @Test
    void marksTheMunicipalityAndThePoint() {
        var picture = Objects.requireNonNull(
                locator(Optional.empty(), place("858", TUUSULA)).picture());
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
        var picture = Objects.requireNonNull(
                locator(Optional.empty(), place("858", HELSINKI)).picture());
        var point = Plane.GEOMETRY.createPoint(new org.locationtech.jts.geom.Coordinate(
                Double.parseDouble(picture.points().getFirst().x()),
                Double.parseDouble(picture.points().getFirst().y())));
        assertThat(sheet.cells())
                .filteredOn(cell -> cell.code().equals("858"))
                .allSatisfy(cell -> assertThat(cell.shape().distance(point)).isLessThan(0.2));
    }

    @Test
    void withoutAMunicipalityThereIsNoPicture() {
        assertThat(locator(Optional.empty(), place(null, null)).picture()).isNull();
        assertThat(locator(Optional.empty()).routes()).isEmpty();
    }

    @Test
    void aRouteLinkCarriesThePlaceOnly() {
        var routes = locator(Optional.empty(), place("858", TUUSULA)).routes();
        assertThat(routes)
                .containsExactly(new LocatorView.Route(
                        "Reitti: Tie 1 & 2? <b> (opas.matka.fi)",
                        "https://opas.matka.fi/reitti/POS/Tie%201%20%26%202%3F%20%3Cb%3E::60.40280,25.02900"));
    }

    @Test
    void theOperatorMayHaveAnotherRouteServiceOrNone() {
        var other = locator(Optional.of("https://reitit.example/?to={latitude},{longitude}"), place("858", TUUSULA));
        assertThat(other.routes())
                .extracting(LocatorView.Route::address)
                .containsExactly("https://reitit.example/?to=60.40280,25.02900");
        assertThat(locator(Optional.of(" "), place("858", TUUSULA)).routes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert({latitude},{longitude})",
                "http://reitit.example/{latitude}/{longitude}",
                "https://reitit.example/{latitude}",
                "https://reitit.example/\"{latitude}{longitude}",
                "https://{latitude}{longitude}"
            })
    void whatIsNoRouteServiceIsRefusedInASentence(String template) {
        assertThatThrownBy(() -> new MapSettings(Optional.empty(), Optional.empty(), Optional.of(template)))
                .hasMessageStartingWith("The setting palvelutarjotin.map.route takes an address");
    }

    @Test
    void aListingsPageShowsWhereItLies() {
        var page = Jsoup.parse(SampleSite.page("/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR)));
        assertThat(page.select(".locator__drawing").attr("aria-label")).startsWith("Järvenpää on merkitty karttaan.");
        assertThat(page.select(".locator__area")).hasSize(6);
        assertThat(page.select(".locator__area--here")).hasSize(1);
        assertThat(page.select(".card").text()).contains("Hämeentie 1");
    }

    private static LocatorView locator(Optional<String> route, Place... places) {
        var settings = new MapSettings(Optional.empty(), Optional.empty(), route);
        return new Locators(
                        new Sheets(Boundaries.schematic()),
                        new RouteLinks(settings, PageWords.LABELS),
                        PageWords.LABELS,
                        new fi.palvelutarjotin.web.layout.WordsOf(new ResourceBundleMessageSource("i18n.messages")),
                        Boundaries.MUNICIPALITIES)
                .of(List.of(places), Language.FI);
    }

    private static Place place(@Nullable String municipality, @Nullable Coordinates at) {
        return new Place(LocalizedText.EMPTY, fi("Tie 1 & 2? <b>"), null, null, municipality, at, Set.of());
    }
}
