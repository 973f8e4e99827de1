package fi.palvelutarjotin.indexer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Tm35FinTest {

    @Test
    void theMiddleOfTheZoneIsTwentySevenDegreesEast() {
        // On the central meridian the easting is exactly 500 km.
        assertThat(Tm35Fin.toWgs84("6900000", "500000").orElseThrow().longitude())
                .isEqualTo(27.0, within(1e-6));
    }

    @Test
    void aKnownPointIsWhereItShouldBe() {
        // Helsinki, the railway station: 60.1710 N, 24.9414 E.
        var point = Tm35Fin.toWgs84("6672082", "385766").orElseThrow();
        assertThat(point.latitude()).isEqualTo(60.171, within(0.002));
        assertThat(point.longitude()).isEqualTo(24.941, within(0.003));
    }

    @Test
    void whatIsNoPointInFinlandIsLeftOut() {
        assertThat(Tm35Fin.toWgs84("0", "0")).isEmpty();
        assertThat(Tm35Fin.toWgs84("61.6887", "27.2721")).isEmpty();
        assertThat(Tm35Fin.toWgs84("224930.408", "7001836.409")).isEmpty();
        assertThat(Tm35Fin.toWgs84("string", "string")).isEmpty();
        assertThat(Tm35Fin.toWgs84("NaN", "NaN")).isEmpty();
    }
}
