package fi.palvelutarjotin.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionariesTest {

    @TempDir
    private Path folder;

    private Path file(String path, String content) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void aBrokenDictionaryIsPassedOverForTheNext() throws IOException {
        var broken = file("broken.vfst", "no dictionary");
        var installed = new Dictionaries(LanguageSettings.INSTALLED);
        var dictionaries = new Dictionaries(new LanguageSettings(broken, null, folder));
        assertThat(dictionaries.hasFinnish()).isEqualTo(installed.hasFinnish());
    }

    @Test
    void aNamedSwedishDictionaryComesFirst() throws IOException {
        file("own.aff", "SET UTF-8\nSFX D Y 1\nSFX D 0 en .\n");
        var own = file("own.dic", "1\nhall/D\n");
        var dictionaries = new Dictionaries(new LanguageSettings(null, own, null));
        assertThat(dictionaries.hasSwedish()).isTrue();
        var analysis = new TextAnalysis(dictionaries);
        assertThat(analysis.terms(Language.SV, "hallen")).containsExactly("hall");
        assertThat(analysis.terms(Language.SV, "bilarna"))
                .as("not in it, so cut to its stem")
                .containsExactly("bil");
    }

    @Test
    void aFetchedDictionaryIsFoundInItsFolder() throws IOException {
        file("usr/share/hunspell/sv_FI.aff", "SET UTF-8\n");
        file("usr/share/hunspell/sv_FI.dic", "1\nhall\n");
        assertThat(new Dictionaries(new LanguageSettings(null, null, folder)).hasSwedish())
                .isTrue();
    }

    @Test
    void otherDictionariesHaveAnotherFingerprint() throws IOException {
        file("own.aff", "SET UTF-8\n");
        var one = new Dictionaries(new LanguageSettings(null, file("own.dic", "1\nhall\n"), null)).fingerprint();
        var other = new Dictionaries(new LanguageSettings(null, file("own.dic", "1\nbad\n"), null)).fingerprint();
        assertThat(one).isNotEqualTo(other);
    }
}
