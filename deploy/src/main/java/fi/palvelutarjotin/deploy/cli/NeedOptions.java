package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.need.LocalizedWords;
import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.text.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a need is told to be on the command line; what is not told is null. */
final class NeedOptions {

    private static final String LISTED = "Parted by |, the best first.";

    @Option(names = "--fi", paramLabel = "PHRASES", description = "How people say it in Finnish. " + LISTED)
    private @Nullable String phrasesFi;

    @Option(names = "--sv", paramLabel = "PHRASES", description = "In Swedish.")
    private @Nullable String phrasesSv;

    @Option(names = "--en", paramLabel = "PHRASES", description = "In English.")
    private @Nullable String phrasesEn;

    @Option(
            names = "--services-fi",
            paramLabel = "NAMES",
            description = "What services that help are called in Finnish. " + LISTED)
    private @Nullable String servicesFi;

    @Option(names = "--services-sv", paramLabel = "NAMES", description = "In Swedish.")
    private @Nullable String servicesSv;

    @Option(names = "--services-en", paramLabel = "NAMES", description = "In English.")
    private @Nullable String servicesEn;

    @Option(names = "--themes", paramLabel = "CODES", description = "Codes of themes that fit. " + LISTED)
    private @Nullable String themes;

    @Option(
            names = "--weight",
            paramLabel = "NUMBER",
            description = "From 0.3 to 1: how surely whoever says this wants these services (1 unless told).")
    private @Nullable Double weight;

    /** For the command line. */
    NeedOptions() {}

    /** A new need; what is missing is refused by the need itself. */
    Need create(String code) {
        return Need.own(
                code,
                phrases(LocalizedWords.EMPTY),
                services(LocalizedWords.EMPTY),
                themes == null ? List.of() : split(themes),
                weight == null ? 1 : weight);
    }

    /** The same need, with what is told in place of what was. */
    Need change(Need old) {
        return Need.own(
                old.code(),
                phrases(old.phrases()),
                services(old.services()),
                themes == null ? old.themes() : split(themes),
                weight == null ? old.weight() : weight);
    }

    private LocalizedWords phrases(LocalizedWords old) {
        return changed(old, phrasesFi, phrasesSv, phrasesEn);
    }

    private LocalizedWords services(LocalizedWords old) {
        return changed(old, servicesFi, servicesSv, servicesEn);
    }

    private static LocalizedWords changed(
            LocalizedWords old, @Nullable String fi, @Nullable String sv, @Nullable String en) {
        Map<Language, List<String>> lists = new EnumMap<>(Language.class);
        lists.putAll(old.lists());
        put(lists, Language.FI, fi);
        put(lists, Language.SV, sv);
        put(lists, Language.EN, en);
        return new LocalizedWords(lists);
    }

    private static void put(Map<Language, List<String>> lists, Language language, @Nullable String told) {
        if (told != null) {
            lists.put(language, split(told));
        }
    }

    private static List<String> split(String told) {
        return told.isBlank() ? List.of() : List.of(told.strip().split(" *\\| *"));
    }
}
