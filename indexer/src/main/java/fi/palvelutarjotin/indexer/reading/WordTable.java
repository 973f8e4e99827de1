package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.text.Language;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/**
 * The tables of {@code reading/} that people mend: words and what they mean, with the columns {@code
 * kind,code,language,words}; the words of one meaning are parted by {@code |}.
 */
final class WordTable {

    private static final String ONLY = "!";

    private WordTable() {}

    /**
     * Words of one meaning in one language.
     *
     * @param own whether they mean this only to a reader of that language, as {@code ons} is Wednesday in Swedish alone
     */
    record Row(String kind, String code, Language language, boolean own, List<String> words) {}

    /**
     * Reads a table.
     *
     * @param name the file's name without {@code .csv}
     * @throws IllegalStateException when a row names an unknown language
     */
    static List<Row> read(String name) {
        return CodeListFile.read("reading/" + name + ".csv").stream()
                .map(row -> row(name, row))
                .toList();
    }

    /** The parts of a cell that stand between {@code |}. */
    static List<String> parts(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s*\\|\\s*"));
    }

    private static Row row(String table, CSVRecord row) {
        var language = row.get("language");
        return new Row(
                row.get("kind"),
                row.get("code"),
                language(table, language.replace(ONLY, "")),
                language.endsWith(ONLY),
                parts(row.get("words").toLowerCase(Locale.ROOT)));
    }

    static Language language(String table, String code) {
        return Language.find(code)
                .orElseThrow(() ->
                        new IllegalStateException("reading/" + table + ".csv names an unknown language: " + code));
    }
}
