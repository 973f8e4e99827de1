package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.classification.TargetGroup;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Theme;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every listed word and phrase with its meaning: the tables of {@code reading/}, the words that organisations write in
 * their spreadsheets ({@code mappings/sheet-terms.csv}), and the names of themes and target groups, as a whole and part by part
 * ("Retkeily ja ulkoilu"). Of two meanings of a phrase the one read first is kept, so the tables decide.
 */
final class PhraseBook {

    private static final List<String> TABLES = List.of("ways", "times", "access", "languages", "groups", "themes");

    private static final String NOTHING = "-";
    private static final String BETWEEN_PARTS = ",? (ja|sekä|och|and) |, ";
    private static final int SHORTEST_PART = 3;

    private final TextAnalysis analysis;
    private final Meanings meanings;
    private final Map<Language, Map<String, List<ListedPhrase>>> byFirstWord = new EnumMap<>(Language.class);
    private final Set<String> taken = new HashSet<>();
    private final Set<String> meaningless = new HashSet<>();
    private int order;
    private int longest = 1;

    PhraseBook(TextAnalysis analysis, Themes themes, TargetGroups groups) {
        this.analysis = analysis;
        meanings = new Meanings(themes, groups);
        TABLES.forEach(this::readMeaningless);
        TABLES.forEach(this::addTable);
        addSheetTerms();
        // A sub-theme says more than the main theme that has the same word in its name.
        themes.all().stream().filter(theme -> theme.parent() != null).forEach(this::addName);
        themes.top().forEach(this::addName);
        groups.all().forEach(this::addName);
    }

    /** The phrases that may begin with a word, each once. */
    Set<ListedPhrase> beginningWith(Language language, String word, Set<String> terms) {
        var index = byFirstWord.getOrDefault(language, Map.of());
        var found = new LinkedHashSet<>(index.getOrDefault(word, List.of()));
        terms.forEach(term -> found.addAll(index.getOrDefault(term, List.of())));
        return found;
    }

    int longest() {
        return longest;
    }

    private void readMeaningless(String table) {
        WordTable.read(table).stream()
                .filter(row -> row.code().equals(NOTHING))
                .forEach(row -> row.words().forEach(word -> meaningless.add(row.kind() + " " + word)));
    }

    private void addTable(String table) {
        WordTable.read(table).stream()
                .filter(row -> !row.code().equals(NOTHING))
                .forEach(row ->
                        row.words().forEach(phrase -> add(row.kind(), row.code(), row.language(), row.own(), phrase)));
    }

    /** The sheet's words do not say their language: they are Finnish as far as they are inflected. */
    private void addSheetTerms() {
        for (var row : CodeListFile.read("mappings/sheet-terms.csv")) {
            switch (row.get("kind")) {
                case "theme" -> add("theme", row.get("code"), Language.FI, false, row.get("term"));
                case "target_group" -> add("group", row.get("code"), Language.FI, false, row.get("term"));
                default -> {}
            }
        }
    }

    private void addName(Theme theme) {
        addName("theme", theme.code(), theme.name());
    }

    private void addName(TargetGroup group) {
        addName("group", group.code(), group.name());
    }

    private void addName(String kind, String code, LocalizedText name) {
        name.texts().forEach((language, text) -> {
            add(kind, code, language, false, text);
            for (var part : text.split(BETWEEN_PARTS)) {
                // "Työ-" of "Työ- ja toimintakyky" is no word.
                if (part.length() >= SHORTEST_PART && !part.endsWith("-")) {
                    add(kind, code, language, false, part);
                }
            }
        });
    }

    private void add(String kind, String code, Language language, boolean own, String written) {
        var phrase = written.toLowerCase(Locale.ROOT);
        // English stems throw together what is apart: "natural" and "nature", "animation" and "animals".
        var asItStands = ListedWord.isMarked(phrase) || language == Language.EN;
        var words = analysis.words(ListedWord.unmarked(phrase)).stream()
                .map(word -> ListedWord.of(analysis, language, word, asItStands))
                .toList();
        var isFirst = taken.add(language.code() + " "
                + String.join(" ", words.stream().map(ListedWord::lower).toList()));
        if (!isFirst || words.isEmpty() || meaningless.contains(kind + " " + phrase)) {
            return;
        }
        var listed = new ListedPhrase(meanings.of(kind, code), language, own, words, order++);
        longest = Math.max(longest, words.size());
        var index = byFirstWord.computeIfAbsent(language, any -> new HashMap<>());
        var keys = new HashSet<>(words.getFirst().terms());
        keys.add(words.getFirst().lower());
        keys.forEach(key -> index.computeIfAbsent(key, any -> new ArrayList<>()).add(listed));
    }
}
