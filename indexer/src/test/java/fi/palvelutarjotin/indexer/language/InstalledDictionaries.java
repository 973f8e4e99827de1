package fi.palvelutarjotin.indexer.language;

import fi.palvelutarjotin.indexer.language.finnish.FinnishDictionary;
import fi.palvelutarjotin.indexer.language.swedish.SwedishWords;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** The dictionaries of this machine; a test that needs one is skipped with a sentence where it is absent. */
public final class InstalledDictionaries {

    private static final Dictionaries DICTIONARIES = new Dictionaries(new LanguageSettings(
            null, null, Path.of(System.getProperty("palvelutarjotin.language.folder", "../data/dictionaries"))));

    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private InstalledDictionaries() {}

    public static FinnishDictionary finnish() {
        return orSkip(DICTIONARIES.finnish(), "there is no Finnish dictionary");
    }

    public static SwedishWords swedish() {
        return orSkip(DICTIONARIES.swedish(), "there is no Swedish dictionary");
    }

    /** The whole analysis with both dictionaries. */
    public static TextAnalysis analysis() {
        finnish();
        swedish();
        return new TextAnalysis(DICTIONARIES);
    }

    private static <D> D orSkip(Optional<D> dictionary, String missing) {
        var sentence = "SKIPPED: " + missing + "; deploy/dictionaries data/dictionaries fetches it";
        if (dictionary.isEmpty() && SAID.add(sentence)) {
            System.err.println(sentence);
        }
        Assumptions.assumeTrue(dictionary.isPresent(), sentence);
        return dictionary.orElseThrow();
    }
}
