package fi.palvelutarjotin.indexer.language.finnish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinnishNumbersTest {

    /** The first five are what Helsinki's events interface promises of its search, the others the grammar. */
    @ParameterizedTest
    @CsvSource({
        "0, nolla",
        "1, yksi",
        "22, kaksikymmentäkaksi",
        "300, kolmesataa",
        "4000, neljätuhatta",
        "10, kymmenen",
        "11, yksitoista",
        "19, yhdeksäntoista",
        "20, kaksikymmentä",
        "99, yhdeksänkymmentäyhdeksän",
        "100, sata",
        "101, satayksi",
        "115, sataviisitoista",
        "999, yhdeksänsataayhdeksänkymmentäyhdeksän",
        "1000, tuhat",
        "1918, tuhatyhdeksänsataakahdeksantoista",
        "2010, kaksituhattakymmenen",
        "007, seitsemän"
    })
    void aNumberIsWrittenAsItIsRead(String digits, String words) {
        assertThat(FinnishNumbers.inWords(digits)).contains(words);
    }

    /**
     * Helsinki's list gives 2025 as two words, the thousands apart. Terms are single words here, so it is one; both the
     * digits and the whole are searched for alike.
     */
    @Test
    void aYearIsOneWord() {
        assertThat(FinnishNumbers.inWords("2025")).contains("kaksituhattakaksikymmentäviisi");
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "-1", "1.5", "3a", "٣", "½", "yksi"})
    void whatIsNoSmallWholeNumberHasNoWords(String digits) {
        assertThat(FinnishNumbers.inWords(digits)).isEmpty();
    }
}
