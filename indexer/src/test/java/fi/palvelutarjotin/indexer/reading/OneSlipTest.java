package fi.palvelutarjotin.indexer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OneSlipTest {

    /** The distance of Damerau and Levenshtein, worked out the slow way that everybody knows. */
    private static int distance(String one, String other) {
        var steps = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                var wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + wrong);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }

    @Property
    void twoWordsAreOneSlipApartExactlyWhenTheirDistanceIsOne(
            @ForAll("words") String one, @ForAll("words") String other) {
        assertThat(OneSlip.between(one, other)).as("%s and %s", one, other).isEqualTo(distance(one, other) == 1);
    }

    @Provide
    Arbitrary<String> words() {
        // Few letters, so that near words come about often.
        return Arbitraries.strings().withChars('a', 'b', 'ä').ofMaxLength(6);
    }
}
