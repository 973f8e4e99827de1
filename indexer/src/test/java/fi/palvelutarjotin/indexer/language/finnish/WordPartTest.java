package fi.palvelutarjotin.indexer.language.finnish;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordPartTest {

    @Test
    void aSimpleWordIsOnePartThatIsItsOwnRoot() {
        assertThat(WordPart.of("[Ln][Xp]ryhmä[X]ryhm[Sine][Nm]issä"))
                .containsExactly(new WordPart("ryhmissä", "ryhmä", "ryhmä"));
    }

    @Test
    void aBoundaryEndsAPart() {
        assertThat(WordPart.of("[Ln][Xp]kala[X]kal[Sn][Ny]a[Bh][Bc][Ln][Xp]laavu[X]laavu[Sn][Ny]"))
                .containsExactly(new WordPart("kala", "kala", "kala"), new WordPart("laavu", "laavu", "laavu"));
    }

    @Test
    void aDerivationBeginsWhereItStandsAndLeavesTheRoot() {
        assertThat(WordPart.of("[Lt][Xp]toimia[X]toimi[Ln]n[Xj]ta[X]t[Sill][Ny]aa[O1m]mme"))
                .containsExactly(new WordPart("toimintaamme", "toiminta", "toimia"));
    }

    @Test
    void theNounInMinenComesBeforeItsVerb() {
        assertThat(WordPart.of("[Lt][Xp]uida[X]ui[Tn4][Ny][Sp]mista"))
                .containsExactly(new WordPart("uimista", "uiminen", "uida"));
    }

    @Test
    void otherNotesAreNoPartOfTheWord() {
        assertThat(WordPart.of("[Lep][Xr]ipppp-=i[X][Xp]Saudi-Arabia[X]saudi-arabia[Sn][Ny]"))
                .containsExactly(new WordPart("saudi-arabia", "Saudi-Arabia", "Saudi-Arabia"));
    }

    @Test
    void aWordWithoutABaseFormIsItsOwn() {
        assertThat(WordPart.of("[Lu]toista")).containsExactly(new WordPart("toista", "toista", "toista"));
    }

    @Property
    void anyNotationHoweverBrokenGivesParts(
            @ForAll @Chars({'[', ']', 'X', 'p', 'j', 'B', 'c', 'T', 'n', '4', 'a', '='}) @StringLength(max = 30)
                    String reading) {
        assertThat(WordPart.of(reading)).isNotEmpty();
    }
}
