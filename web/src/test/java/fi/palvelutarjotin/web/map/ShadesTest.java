package fi.palvelutarjotin.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShadesTest {

    @Property
    void whatHasMoreIsNeverPaler(@ForAll @Size(max = 40) List<@LongRange(max = 200) Long> counts) {
        var shades = Shades.of(counts);
        for (var one : counts) {
            assertThat(shades.of(one) == 0).isEqualTo(one == 0);
            assertThat(shades.of(one)).isBetween(0, Shades.DARKEST);
            for (var other : counts) {
                if (one <= other) {
                    assertThat(shades.of(one)).isLessThanOrEqualTo(shades.of(other));
                }
            }
        }
    }

    @Test
    void besideATownTheVillagesStillDiffer() {
        var shades = Shades.of(List.of(0L, 3L, 5L, 8L, 9_000L));
        assertThat(List.of(shades.of(0), shades.of(3), shades.of(5), shades.of(8), shades.of(9_000)))
                .containsExactly(0, 1, 2, 3, 4);
    }
}
