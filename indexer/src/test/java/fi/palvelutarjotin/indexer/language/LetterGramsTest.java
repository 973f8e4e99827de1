package fi.palvelutarjotin.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LetterGramsTest {

    @Test
    void aWordIsEveryRunOfFourLettersOnce() {
        assertThat(LetterGrams.of("kerho")).containsExactly("kerh", "erho");
        assertThat(LetterGrams.of("hahahaha")).containsExactly("haha", "ahah");
    }

    @Test
    void aShortWordIsOneRun() {
        assertThat(LetterGrams.of("apu")).containsExactly("apu");
        assertThat(LetterGrams.of("tuki")).containsExactly("tuki");
    }

    @Test
    void lettersLoseTheirMarks() {
        assertThat(LetterGrams.folded("yksinäisyys ålder ööh čáhci")).isEqualTo("yksinaisyys alder ooh cahci");
        assertThat(LetterGrams.of("päihde")).isEqualTo(LetterGrams.of("paihde"));
    }

    @Property
    void noRunIsLongerThanFourAndTheirNumberFollowsTheWord(@ForAll @StringLength(min = 1, max = 100) String word) {
        var folded = LetterGrams.folded(word).length();
        assertThat(LetterGrams.of(word))
                .doesNotHaveDuplicates()
                .hasSizeBetween(1, Math.max(1, folded - 3))
                .allSatisfy(run -> assertThat(run).hasSizeLessThanOrEqualTo(4));
    }
}
