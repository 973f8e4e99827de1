package fi.palvelutarjotin.indexer.language.finnish;

import static fi.palvelutarjotin.indexer.language.finnish.FlagOperation.REFUSED;
import static fi.palvelutarjotin.indexer.language.finnish.FlagOperation.UNSET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.indexer.language.finnish.FlagOperation.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagOperationTest {

    private static final int NAMED = 1;

    @ParameterizedTest(name = "{0} of {1}: {2} when unset, {3} with its value, {4} with another")
    @CsvSource({
        "P, 1,  1,  1,  1",
        "C, 0,  0,  0,  0",
        "U, 1,  1,  1, -1",
        "R, 1, -1,  1, -1",
        "R, 0, -1,  1,  2",
        "D, 1,  0, -1,  2",
        "D, 0,  0, -1, -1"
    })
    void eachKindSetsClearsOrAsks(Kind kind, int value, int whenUnset, int withItsValue, int withAnother) {
        var operation = new FlagOperation(kind, 0, value);
        assertThat(operation.after(UNSET)).isEqualTo(whenUnset);
        assertThat(operation.after(NAMED)).isEqualTo(withItsValue);
        assertThat(operation.after(2)).isEqualTo(withAnother);
    }

    @Test
    void refusedIsNoValue() {
        assertThat(REFUSED).isNotEqualTo(UNSET).isNegative();
    }

    @Test
    void operationsAreFoundAmongSymbolsAndShareFeaturesAndValues() {
        var among =
                FlagOperation.among(List.of("", "@P.YS.ON@", "@R.YS.ON@", "@D.YS@", "@C.TOINEN@", "@", "a", "[Ln]"));
        assertThat(among)
                .containsExactly(
                        null,
                        new FlagOperation(Kind.P, 0, 1),
                        new FlagOperation(Kind.R, 0, 1),
                        new FlagOperation(Kind.D, 0, UNSET),
                        new FlagOperation(Kind.C, 1, UNSET),
                        null,
                        null,
                        null);
    }

    @Test
    void anOperationThatNobodyKnowsIsNotPassedOver() {
        assertThatThrownBy(() -> FlagOperation.among(List.of("", "@N.YS.ON@")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
