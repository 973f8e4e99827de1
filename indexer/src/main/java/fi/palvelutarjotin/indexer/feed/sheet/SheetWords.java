package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.Notices;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * From the words that people write to our codes: the names of our own code lists in every language, the words of {@code
 * mappings/sheet-terms.csv}, and the codes and names of PTV's classes.
 */
final class SheetWords {

    /** Our codes by word; a word that is known and means nothing to us has none. */
    private static final class Meanings {

        private final String table;
        private final Map<String, List<String>> codes = new HashMap<>();

        Meanings(String table) {
            this.table = table;
        }

        /** The first meaning of a word holds: our own names are put first. */
        void put(String word, String codes) {
            this.codes.putIfAbsent(folded(word), codes.equals("-") ? List.of() : List.of(codes.split(" +")));
        }

        void put(String code, LocalizedText names) {
            put(code, code);
            names.texts().values().forEach(name -> put(name, code));
        }

        void putTable(String mapping, String column) {
            for (var row : CodeListFile.read("mappings/" + mapping + ".csv")) {
                put(row.get("code"), row.get(column));
                put(row.get("label"), row.get(column));
            }
        }

        Set<String> of(List<String> words, Notices notices) {
            var found = new TreeSet<String>();
            for (var word : words) {
                var meant = codes.get(folded(word));
                if (meant == null) {
                    notices.unknownCode(table, word);
                } else {
                    found.addAll(meant);
                }
            }
            return found;
        }
    }

    private final Meanings themes = new Meanings("themes");
    private final Meanings groups = new Meanings("target-groups");
    private final Meanings languages = new Meanings("languages");
    private final Meanings lifeEventThemes = new Meanings("life-events");
    private final Meanings lifeEventGroups = new Meanings("life-events");
    private final Meanings accessibility = new Meanings("accessibility");
    private final Map<String, Meanings> smallLists = new HashMap<>();

    SheetWords(Themes ourThemes, TargetGroups ourGroups, ServiceLanguages ourLanguages) {
        ourThemes.all().forEach(theme -> themes.put(theme.code(), theme.name()));
        ourGroups.all().forEach(group -> groups.put(group.code(), group.name()));
        ourLanguages.names().forEach(languages::put);
        for (var row : CodeListFile.read("mappings/sheet-terms.csv")) {
            list(row.get("kind")).put(row.get("term"), row.get("code"));
        }
        for (var row : CodeListFile.read("mappings/feed-languages.csv")) {
            if (row.get("feed").equals("sheet")) {
                languages.put(row.get("code"), row.get("language"));
            }
        }
        themes.putTable("ptv-service-classes", "themes");
        groups.putTable("ptv-target-groups", "target_groups");
        lifeEventThemes.putTable("ptv-life-events", "themes");
        lifeEventGroups.putTable("ptv-life-events", "target_groups");
        accessibility.putTable("accessibility", "accessibility");
        for (var fact : AccessibilityFact.values()) {
            accessibility.put(fact.code(), fact.code());
        }
    }

    Set<String> themes(List<String> words, Notices notices) {
        return themes.of(words, notices);
    }

    Set<String> targetGroups(List<String> words, Notices notices) {
        return groups.of(words, notices);
    }

    Set<String> themesOfLifeEvents(List<String> words, Notices notices) {
        return lifeEventThemes.of(words, notices);
    }

    Set<String> groupsOfLifeEvents(List<String> words) {
        return lifeEventGroups.of(words, (table, code) -> {});
    }

    Set<String> languages(List<String> words, Notices notices) {
        return languages.of(words, notices);
    }

    Set<String> accessibility(List<String> words, Notices notices) {
        return accessibility.of(words, notices);
    }

    /** The codes of one of the short lists: {@code kind}, {@code channel}, {@code organisation_kind}, {@code price}. */
    Set<String> of(String list, List<String> words, Notices notices) {
        return list(list).of(words, notices);
    }

    private Meanings list(String kind) {
        return switch (kind) {
            case "theme" -> themes;
            case "target_group" -> groups;
            default -> smallLists.computeIfAbsent(kind, name -> new Meanings("sheet-" + name));
        };
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
