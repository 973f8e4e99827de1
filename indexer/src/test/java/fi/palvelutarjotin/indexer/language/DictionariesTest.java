package fi.palvelutarjotin.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
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

    private static List<String> warnings(LanguageSettings settings) {
        try (var log = new CapturedLog(Dictionaries.class)) {
            new Dictionaries(settings);
            return log.warnings();
        }
    }

    @Test
    void aNamedFileThatIsMissingIsToldWithItsSettingAndWithWhatIsUsedInstead() throws IOException {
        file("usr/share/hunspell/sv_FI.aff", "SET UTF-8\n");
        file("usr/share/hunspell/sv_FI.dic", "1\nhall\n");
        var missing = folder.resolve("gone.dic");
        assertThat(warnings(new LanguageSettings(null, missing, folder)))
                .filteredOn(line -> line.contains("swedish-words"))
                .singleElement()
                .asString()
                .startsWith("The setting palvelutarjotin.language.swedish-words names " + missing
                        + ", which cannot be used: there is no such file; ")
                .endsWith(".dic is used instead");
    }

    @Test
    void aNamedFileThatCannotBeReadIsToldInOneLineEachWithTheReason() throws IOException {
        var broken = file("broken.vfst", "no dictionary");
        assertThat(warnings(new LanguageSettings(broken, folder, null)))
                .filteredOn(line -> line.startsWith("The setting"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("The setting palvelutarjotin.language.finnish-dictionary names " + broken
                                        + ", which cannot be used: ")
                                .containsPattern("is used instead$|search works without it, less well$"),
                        line -> assertThat(line)
                                .startsWith("The setting palvelutarjotin.language.swedish-words names " + folder
                                        + ", which cannot be used: it is not a file; "));
    }

    @Test
    void aNamedFileThatCanBeUsedIsNoCauseForAWarning() throws IOException {
        file("own.aff", "SET UTF-8\n");
        assertThat(warnings(new LanguageSettings(null, file("own.dic", "1\nhall\n"), null)))
                .noneMatch(line -> line.contains("Swedish") || line.contains("swedish"));
    }

    /** A program of its own, because nobody can change the environment of one that runs. */
    @Test
    void bothSettingsAreTakenFromTheEnvironment() throws IOException, InterruptedException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TellSettings.class.getName())
                .redirectErrorStream(true);
        program.environment().put("PALVELUTARJOTIN_LANGUAGE_FINNISH_DICTIONARY", "some/mor.vfst");
        program.environment().put("PALVELUTARJOTIN_LANGUAGE_SWEDISH_WORDS", "some/sv.dic");
        var running = program.start();
        var told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(told).isZero();
        assertThat(told).contains(TellSettings.FINNISH + "some/mor.vfst", TellSettings.SWEDISH + "some/sv.dic");
    }

    @Test
    void aNamedFinnishDictionaryIsUsedFromWhereverItLies() throws IOException {
        var fetched = System.getProperty("palvelutarjotin.language.folder", "../data/dictionaries");
        var some = Stream.of("/usr/lib", "/usr/share", "/usr/local/lib", fetched + "/usr/lib")
                .map(library -> Path.of(library, "voikko/5/mor-standard/mor.vfst"))
                .filter(Files::isReadable)
                .findFirst();
        Assumptions.assumeTrue(some.isPresent(), "SKIPPED: there is no Finnish dictionary");
        var own = Files.copy(some.orElseThrow(), folder.resolve("own.vfst"));
        var settings = new LanguageSettings(own, null, null);
        assertThat(warnings(settings)).noneMatch(line -> line.contains("Finnish") || line.contains("finnish"));
        assertThat(new TextAnalysis(new Dictionaries(settings)).isKnown(Language.FI, "kirjastossa"))
                .isTrue();
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
