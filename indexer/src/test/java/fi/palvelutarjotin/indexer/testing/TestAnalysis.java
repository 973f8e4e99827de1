package fi.palvelutarjotin.indexer.testing;

import fi.palvelutarjotin.indexer.language.Dictionaries;
import fi.palvelutarjotin.indexer.language.LanguageSettings;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.nio.file.Path;
import java.util.Optional;

/** The analysis that the program has, with the dictionaries that this machine has or that were fetched for the tests. */
public final class TestAnalysis {

    public static final TextAnalysis ANALYSIS = new TextAnalysis(new Dictionaries(new LanguageSettings(
            null,
            null,
            Optional.ofNullable(System.getProperty("palvelutarjotin.language.folder"))
                    .map(Path::of)
                    .orElse(null))));

    private TestAnalysis() {}
}
