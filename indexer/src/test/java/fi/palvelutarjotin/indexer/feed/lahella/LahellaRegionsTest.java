package fi.palvelutarjotin.indexer.feed.lahella;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.place.Municipalities;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LahellaRegionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uusimaa",
                "Varsinais-Suomi",
                "Satakunta",
                "Kanta-Häme",
                "Pirkanmaa",
                "Päijät-Häme",
                "Kymenlaakso",
                "Etelä-Karjala",
                "Etelä-Savo",
                "Pohjois-Savo",
                "Pohjois-Karjala",
                "Keski-Suomi",
                "Etelä-Pohjanmaa",
                "Pohjanmaa",
                "Keski-Pohjanmaa",
                "Pohjois-Pohjanmaa",
                "Kainuu",
                "Lappi",
                "Ahvenanmaa"
            })
    void everyRegionOfFinlandIsKnown(String region) {
        var noticed = new ArrayList<String>();
        var area = new LahellaRegions(new Municipalities())
                .read(List.of("state/FI/" + region), (table, code) -> noticed.add(code));
        assertThat(noticed).isEmpty();
        assertThat(area.counties()).isNotEmpty();
    }
}
