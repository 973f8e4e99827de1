package fi.palvelutarjotin.indexer.reading;

import static fi.palvelutarjotin.indexer.reading.Readers.READER;
import static fi.palvelutarjotin.indexer.reading.Understood.ForAge.OLDEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.reading.Understood.ForAge;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AgeReadingTest {

    @Property
    void anAgeIsUnderstoodHoweverItIsWritten(@ForAll @IntRange(max = OLDEST) int years) {
        for (var written : List.of(
                "%d-vuotiaalle",
                "%dv", "%d v", "%d vuotiaille", "%d år", "%d-åringar", "%d-year-old", "%d years old")) {
            assertThat(ages(written.formatted(years)))
                    .as(written, years)
                    .extracting(ForAge::from, ForAge::to)
                    .containsExactly(tuple(years, years));
        }
    }

    @Test
    void anAgeMayBeOpenAbove() {
        for (var written :
                List.of("70+", "yli 70-vuotiaille", "over 70 years", "över 70 år", "70 vuotta täyttäneille")) {
            assertThat(ages(written))
                    .as("%s", written)
                    .extracting(ForAge::from, ForAge::to)
                    .containsExactly(tuple(70, OLDEST));
        }
    }

    @Test
    void anAgeMayBeOpenBelow() {
        assertThat(ages("alle 3-vuotiaat")).extracting(ForAge::from, ForAge::to).containsExactly(tuple(0, 2));
        assertThat(ages("under 18 år")).extracting(ForAge::from, ForAge::to).containsExactly(tuple(0, 17));
        assertThat(ages("enintään 12-vuotiaille"))
                .extracting(ForAge::from, ForAge::to)
                .containsExactly(tuple(0, 12));
    }

    @Test
    void agesMayBeARange() {
        for (var written : List.of("3–6-vuotiaille", "3-6 v", "3 - 6 -vuotiaat", "3–6-åringar", "3-6v")) {
            assertThat(ages(written))
                    .as("%s", written)
                    .extracting(ForAge::from, ForAge::to)
                    .containsExactly(tuple(3, 6));
        }
    }

    @Test
    void oneAgeIsGivenToAskWith() {
        assertThat(ages("7v").getFirst().years()).isEqualTo(7);
        assertThat(ages("yli 65-vuotiaille").getFirst().years()).isEqualTo(65);
        assertThat(ages("alle 3-vuotiaat").getFirst().years()).isEqualTo(2);
    }

    @Test
    void aNumberThatIsNoAgeIsLeftAlone() {
        assertThat(List.of(
                        "112",
                        "yli 30 km",
                        "5 euroa",
                        "1500 v",
                        "999-vuotiaille",
                        "bussi 7",
                        "alle 0 v",
                        "95 € plus",
                        "7b"))
                .allSatisfy(
                        written -> assertThat(ages(written)).as("%s", written).allMatch(age -> age.to() == 0));
    }

    @Test
    void theSignsOfAnAgeBelongToWhatWasTyped() {
        assertThat(ages("jumppa 70+ ikäisille").getFirst().typed()).isEqualTo(new TypedWords("70+", List.of(1)));
        assertThat(ages("yli 65-vuotiaille").getFirst().typed())
                .isEqualTo(new TypedWords("yli 65-vuotiaille", List.of(0, 1, 2)));
    }

    private static List<ForAge> ages(String typed) {
        return READER.read(Language.FI, typed).listAll(ForAge.class);
    }
}
