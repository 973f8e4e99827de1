package fi.palvelutarjotin.deploy.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a corpus through before anything is made for it. */
final class CorpusTest {

    @TempDir
    private Path folder;

    @Test
    void theDocumentsOfASheetAreCountedAndRowsThatAreLeftOutAreTold() throws IOException {
        var corpus = Corpus.read(sheet("id,name_fi\nx:1,Uimakoulu\nx:2,\nx:3,Kuoro\nx:1,Uimakoulu uudestaan\n"));
        assertThat(corpus.documents()).isEqualTo(2);
        assertThat(corpus.tellLeftOut()).isEqualTo("Rows that are left out: The row has no name (1).");
        assertThat(Corpus.read(sheet("id,name_fi\nx:1,Uimakoulu\n")).tellLeftOut())
                .isEmpty();
    }

    @Test
    void aSheetThatCannotBeUsedIsToldWithWhatIsWrong() throws IOException {
        var headless = sheet("nobody,knows\n1,2\n");
        assertThatThrownBy(() -> Corpus.read(headless))
                .hasMessageStartingWith(
                        "The corpus " + headless + " cannot be used. No column was recognised as an id");
        var empty = sheet("");
        assertThatThrownBy(() -> Corpus.read(empty))
                .hasMessage("The corpus " + empty + " cannot be used. The sheet is empty.");
        var nameless = sheet("id,name_fi\n1,\n2,\n");
        assertThatThrownBy(() -> Corpus.read(nameless))
                .hasMessage("There is no document in the corpus " + nameless
                        + ". Rows that are left out: The row has no name (2).");
        var blank = sheet("id,name_fi\nx 1,Uimakoulu\n");
        assertThatThrownBy(() -> Corpus.read(blank)).hasMessageContaining("the id \"x 1\", with a blank in it");
        var nowhere = folder.resolve("nowhere.csv");
        assertThatThrownBy(() -> Corpus.read(nowhere)).hasMessageContaining("There is no file " + nowhere);
    }

    private Path sheet(String text) throws IOException {
        return Files.writeString(folder.resolve("corpus.csv"), text);
    }
}
