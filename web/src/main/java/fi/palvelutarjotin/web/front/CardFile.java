package fi.palvelutarjotin.web.front;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.web.front.Cards.Section;
import fi.palvelutarjotin.web.query.ParsedSearch;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.query.SearchStateParser;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/** Reads the table of cards; {@code front/cards.csv} says what its columns are. */
@Singleton
final class CardFile {

    private static final String BUILT_IN = "front/cards.csv";
    private static final int MOST_ROWS = 60;
    private static final long LARGEST = 64 * 1024;

    private final SearchStateParser parser;

    /** A row of the table. */
    record Row(Section section, String icon, SearchState search, LocalizedText name, LocalizedText text) {}

    CardFile(SearchStateParser parser) {
        this.parser = parser;
    }

    /** The program's own cards. */
    List<Row> builtIn() {
        return rows(BUILT_IN, CodeListFile.read(BUILT_IN));
    }

    /**
     * The cards of a file.
     *
     * @throws IllegalArgumentException with a sentence about what is wrong in it
     */
    List<Row> read(String file) {
        var path = Path.of(file);
        try {
            if (Files.size(path) > LARGEST) {
                throw new IllegalArgumentException("%s is larger than %d bytes.".formatted(file, LARGEST));
            }
            try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                return rows(file, CodeListFile.parse(reader));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The file %s of the setting palvelutarjotin.site.cards cannot be read as CSV in UTF-8."
                            .formatted(file),
                    e);
        }
    }

    private List<Row> rows(String file, List<CSVRecord> records) {
        if (records.isEmpty() || records.size() > MOST_ROWS) {
            throw new IllegalArgumentException("%s must have 1 to %d rows.".formatted(file, MOST_ROWS));
        }
        return records.stream().map(row -> row(file, row)).toList();
    }

    private Row row(String file, CSVRecord row) {
        var line = "%s, row %d".formatted(file, row.getRecordNumber());
        var icon = cell(line, row, "icon");
        if (!Icons.ALL.contains(icon)) {
            throw new IllegalArgumentException(
                    "%s: there is no icon \"%s\". There are: %s.".formatted(line, icon, String.join(", ", sorted())));
        }
        var name = texts(row, "name_");
        if (!name.texts().containsKey(Language.FI)) {
            throw new IllegalArgumentException("%s: name_fi is empty.".formatted(line));
        }
        return new Row(section(line, row), icon, search(line, row), name, texts(row, "text_"));
    }

    private static List<String> sorted() {
        return Icons.ALL.stream().sorted().toList();
    }

    private static Section section(String line, CSVRecord row) {
        var written = cell(line, row, "section");
        return Arrays.stream(Section.values())
                .filter(section -> section.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: the section is \"%s\", but can be need or life.".formatted(line, written)));
    }

    private SearchState search(String line, CSVRecord row) {
        var written = cell(line, row, "search");
        var parsed = QueryString.read(written).map(parameters -> parser.parseForPage(parameters, Language.FI));
        if (parsed.isPresent()
                && parsed.get() instanceof ParsedSearch.Valid valid
                && !valid.state().isOpen()) {
            return valid.state();
        }
        throw new IllegalArgumentException(
                "%s: the search \"%s\" is not what stands after the question mark in a search's address."
                        .formatted(line, written));
    }

    private static String cell(String line, CSVRecord row, String column) {
        if (!row.isSet(column)) {
            throw new IllegalArgumentException("%s: the column %s is missing.".formatted(line, column));
        }
        return row.get(column);
    }

    private static LocalizedText texts(CSVRecord row, String beginning) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var column = beginning + language.code();
            if (row.isSet(column) && !row.get(column).isBlank()) {
                texts.put(language, row.get(column));
            }
        }
        return new LocalizedText(texts);
    }
}
