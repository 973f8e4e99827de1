package fi.palvelutarjotin.indexer.language.swedish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwedishWordsTest {

    private static final String ENDINGS = """
            SET UTF-8
            COMPOUNDBEGIN X
            COMPOUNDMIDDLE U
            COMPOUNDEND Y
            ONLYINCOMPOUND Z
            SFX D Y 1
            SFX D 0 en .
            SFX v N 2
            SFX v a s/WXZ a
            SFX v 0 s/WXZ [^a]
            """;

    private static final String WORDS = """
            5
            hall/DY
            sim/X
            vård/DvY
            familje/XZ
            familj/DY
            """;

    @TempDir
    private Path folder;

    private SwedishWords open(String words, String endings) throws IOException {
        return open(words, endings, StandardCharsets.UTF_8);
    }

    private SwedishWords open(String words, String endings, Charset charset) throws IOException {
        Files.writeString(folder.resolve("sv.aff"), endings, charset);
        return SwedishWords.open(Files.writeString(folder.resolve("sv.dic"), words, charset));
    }

    @Test
    void aFormIsReducedByTheEndingsOfItsWord() throws IOException {
        var words = open(WORDS, ENDINGS);
        assertThat(words.lemmas("hallen")).containsExactly("hall");
        assertThat(words.lemmas("simen")).isEmpty();
    }

    @Test
    void onlyWhatTheDictionaryLetsBeginOrEndACompoundDoes() throws IOException {
        var words = open(WORDS, ENDINGS);
        assertThat(words.lemmasBeforeOthers("sim")).containsExactly("sim");
        assertThat(words.lemmasBeforeOthers("vårds")).containsExactly("vård");
        assertThat(words.lemmasBeforeOthers("hall")).isEmpty();
        assertThat(words.lemmasAtEnd("vården")).containsExactly("vård");
        assertThat(words.lemmasAtEnd("sim")).isEmpty();
    }

    @Test
    void whatStandsInCompoundsOnlyIsAlsoGivenWhole() throws IOException {
        assertThat(open(WORDS, ENDINGS).lemmasBeforeOthers("familje")).containsExactly("familje", "familj");
    }

    @Test
    void anOlderDictionaryInLatin1IsReadToo() throws IOException {
        var words = open(WORDS, ENDINGS.replace("UTF-8", "ISO8859-1"), StandardCharsets.ISO_8859_1);
        assertThat(words.lemmasBeforeOthers("vårds")).containsExactly("vård");
    }

    @Test
    void aDictionaryWithFlagsOfSeveralLettersSplitsNothing() throws IOException {
        var words = open("1\nhall/DdYy\n", "SET UTF-8\nFLAG long\nCOMPOUNDEND Yy\nSFX Dd Y 1\nSFX Dd 0 en .\n");
        assertThat(words.lemmas("hallen")).containsExactly("hall");
        assertThat(words.lemmasAtEnd("hallen")).isEmpty();
    }

    @Test
    void anotherListHasAnotherFingerprint() throws IOException {
        var first = open(WORDS, ENDINGS).fingerprint();
        assertThat(open(WORDS, ENDINGS).fingerprint()).isEqualTo(first);
        assertThat(open(WORDS + "kör/DY\n", ENDINGS).fingerprint()).isNotEqualTo(first);
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        for (var other :
                new String[] {"", "Hejsan\nhoppsan\n", "-1\nhall\n", "99999999\nhall\n", "999999999999\nhall\n"}) {
            assertThatThrownBy(() -> open(other, ENDINGS))
                    .as(other)
                    .isInstanceOf(IOException.class)
                    .hasMessage("the file is not a Hunspell dictionary");
        }
    }

    @Test
    void brokenEndingsAreRefused() {
        for (var broken : new String[] {"SET klingon\n", "SFX D Y 3\nSFX D 0 en .\n", "SFX D Y\n", "FLAG wrong\n"}) {
            assertThatThrownBy(() -> open(WORDS, broken))
                    .as(broken)
                    .isInstanceOf(IOException.class)
                    .hasMessage("the dictionary is damaged");
        }
    }

    @Test
    void aListWithoutItsEndingsIsRefusedWithTheMissingFile() throws IOException {
        var alone = Files.writeString(folder.resolve("alone.dic"), WORDS);
        assertThatThrownBy(() -> SwedishWords.open(alone))
                .isInstanceOf(IOException.class)
                .hasMessage("alone.aff is missing beside it");
    }
}
