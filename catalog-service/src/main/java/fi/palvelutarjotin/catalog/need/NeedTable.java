package fi.palvelutarjotin.catalog.need;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.need.Need.Origin;
import fi.palvelutarjotin.catalog.text.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Needs as a table that people read and mend, in the form of {@code codelists/needs/*.csv}. */
public final class NeedTable {

    /** In this order in what is written; in what is read they may stand in any. */
    static final List<String> COLUMNS = List.of(
            "code",
            "phrases_fi",
            "phrases_sv",
            "phrases_en",
            "services_fi",
            "services_sv",
            "services_en",
            "themes",
            "weight");

    private static final String SEPARATOR = "|";

    private NeedTable() {}

    /**
     * Reads own needs.
     *
     * @throws IllegalArgumentException when the table is not of this form, with a sentence that names the line
     */
    public static List<Need> readOwn(Reader table) {
        try {
            return needs(CodeListFile.parse(table), Origin.OWN);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new IllegalArgumentException(
                    "This is not a table of comma-separated values in UTF-8, or a quotation mark in it is not closed.",
                    e);
        }
    }

    /** Writes needs, the header first. */
    public static String write(List<Need> needs) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(
                text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
            printer.printRecord(COLUMNS);
            for (var need : needs) {
                printer.printRecord(
                        need.code(),
                        joined(need.phrases().in(Language.FI)),
                        joined(need.phrases().in(Language.SV)),
                        joined(need.phrases().in(Language.EN)),
                        joined(need.services().in(Language.FI)),
                        joined(need.services().in(Language.SV)),
                        joined(need.services().in(Language.EN)),
                        joined(need.themes()),
                        need.weight());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }

    /** The needs of rows, no two of one code. */
    static List<Need> needs(List<CSVRecord> rows, Origin origin) {
        var needs = new ArrayList<Need>();
        Map<String, Long> lines = new HashMap<>();
        for (var row : rows) {
            var need = need(row, origin);
            var before = lines.putIfAbsent(need.code(), row.getRecordNumber());
            if (before != null) {
                throw new IllegalArgumentException(
                        "Rows %d and %d have the same code, %s.".formatted(before, row.getRecordNumber(), need.code()));
            }
            needs.add(need);
        }
        return List.copyOf(needs);
    }

    private static Need need(CSVRecord row, Origin origin) {
        for (var column : COLUMNS) {
            if (!row.isMapped(column)) {
                throw new IllegalArgumentException("The column %s is missing. The first line must be: %s"
                        .formatted(column, String.join(",", COLUMNS)));
            }
        }
        if (!row.isConsistent()) {
            throw new IllegalArgumentException(
                    "Row %d has %d cells instead of %d: a cell that holds a comma must stand in quotation marks."
                            .formatted(row.getRecordNumber(), row.size(), COLUMNS.size()));
        }
        try {
            return new Need(
                    row.get("code"),
                    words(row, "phrases_"),
                    words(row, "services_"),
                    split(row.get("themes")),
                    weight(row.get("weight")),
                    origin,
                    true);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Row %d: %s".formatted(row.getRecordNumber(), e.getMessage()), e);
        }
    }

    private static LocalizedWords words(CSVRecord row, String columns) {
        var lists = new EnumMap<Language, List<String>>(Language.class);
        for (var language : Language.values()) {
            var column = columns + language.code();
            if (row.isMapped(column)) {
                lists.put(language, split(row.get(column)));
            }
        }
        return new LocalizedWords(lists);
    }

    private static double weight(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The weight must be a number such as 0.8, not \"" + cell + "\".", e);
        }
    }

    private static List<String> split(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" *\\| *"));
    }

    private static String joined(List<String> words) {
        return String.join(SEPARATOR, words);
    }
}
