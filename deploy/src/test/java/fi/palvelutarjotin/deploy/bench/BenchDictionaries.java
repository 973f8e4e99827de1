package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.indexer.language.Dictionaries;
import fi.palvelutarjotin.indexer.language.LanguageSettings;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.nio.file.Path;
import java.util.Optional;

/** The dictionaries that the program would find: those of the system, and those fetched into the folder it looks in. */
final class BenchDictionaries {

    /** As {@code deploy/run} has it; {@code deploy/bench} sets it. */
    private static final String FOLDER = "PALVELUTARJOTIN_DICTIONARIES";

    private static final class Opened {
        static final Dictionaries DICTIONARIES = open();
        static final String FINGERPRINT = new TextAnalysis(DICTIONARIES).fingerprint();
    }

    private BenchDictionaries() {}

    static Path folder() {
        return Path.of(Optional.ofNullable(System.getenv(FOLDER)).orElse("data/dictionaries"))
                .toAbsolutePath();
    }

    /** Opened anew: nothing is remembered of words. */
    static Dictionaries open() {
        return new Dictionaries(new LanguageSettings(null, null, folder()));
    }

    /** Tells the analysis by these from that by others. */
    static String fingerprint() {
        return Opened.FINGERPRINT;
    }

    /** Which there are, as a sentence. */
    static String told() {
        return "Dictionaries: %s, %s (%s)"
                .formatted(
                        Opened.DICTIONARIES.hasFinnish() ? "Finnish" : "NO Finnish one",
                        Opened.DICTIONARIES.hasSwedish() ? "Swedish word list" : "NO Swedish word list",
                        Opened.FINGERPRINT);
    }
}
