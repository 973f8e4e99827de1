package fi.palvelutarjotin.catalog.place;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.place.NeighbouringMunicipalities.Neighbour;
import fi.palvelutarjotin.catalog.text.Language;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbouringMunicipalitiesTest {

    private static final Municipalities MUNICIPALITIES = new Municipalities();
    private static final NeighbouringMunicipalities NEIGHBOURS = new NeighbouringMunicipalities(MUNICIPALITIES);

    @Test
    void theNearestMunicipalitiesAreGivenNearestFirst() {
        assertThat(names("858")).hasSize(NeighbouringMunicipalities.MOST).startsWith("Kerava", "Järvenpää");
        assertThat(NEIGHBOURS.of("858"))
                .isSortedAccordingTo(Comparator.comparingDouble(Neighbour::kilometres))
                .allMatch(neighbour -> neighbour.kilometres() < NeighbouringMunicipalities.NEAR_KILOMETRES);
    }

    @Test
    void whereCentresLieFarApartTheNearestAreGivenAllTheSame() {
        assertThat(NEIGHBOURS.of("261"))
                .as("from Kittilä no centre but Kolari's is within %d km", NeighbouringMunicipalities.NEAR_KILOMETRES)
                .hasSizeGreaterThanOrEqualTo(NeighbouringMunicipalities.LEAST);
        assertThat(names("890")).as("from Utsjoki").contains("Inari");
    }

    @Test
    void everyMunicipalityHasANeighbourWithinADaysErrand() {
        for (var municipality : MUNICIPALITIES.all()) {
            assertThat(NEIGHBOURS.of(municipality.code()))
                    .as("%s", municipality.name())
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(NeighbouringMunicipalities.MOST)
                    .extracting(neighbour -> neighbour.municipality().code())
                    .doesNotHaveDuplicates()
                    .doesNotContain(municipality.code());
        }
    }

    @Test
    void theSeaPartsAlandFromTheMainland() {
        for (var municipality : MUNICIPALITIES.all()) {
            assertThat(NEIGHBOURS.of(municipality.code()))
                    .as("%s", municipality.name())
                    .allMatch(neighbour -> neighbour.municipality().county().equals("91")
                            == municipality.county().equals("91"));
        }
    }

    @Test
    void whatIsNoMunicipalityHasNoNeighbours() {
        assertThat(NEIGHBOURS.of("15")).isEmpty();
        assertThat(NEIGHBOURS.of("")).isEmpty();
    }

    private static List<String> names(String code) {
        return NEIGHBOURS.of(code).stream()
                .map(neighbour -> neighbour.municipality().name().texts().get(Language.FI))
                .toList();
    }
}
