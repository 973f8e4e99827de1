package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;

/**
 * A table from a feed's codes to ours, kept in {@code mappings/} where a non-programmer can read and mend it.
 *
 * <p>A code mapped to {@code -} is known and means nothing to us; a code without a row is reported.
 */
public final class CodeTable {

    private final String name;
    private final Map<String, CSVRecord> rows = new HashMap<>();

    private CodeTable(String name, int codeColumn, Predicate<CSVRecord> wanted) {
        this.name = name;
        CodeListFile.read("mappings/" + name + ".csv").stream()
                .filter(wanted)
                .forEach(row -> rows.put(row.get(codeColumn), row));
    }

    /**
     * Reads a table; its first column is the feed's code.
     *
     * @param name the file's name without {@code .csv}
     */
    public static CodeTable load(String name) {
        return new CodeTable(name, 0, row -> true);
    }

    /** Reads one feed's rows of a table that several feeds share: its columns begin {@code feed,code}. */
    public static CodeTable loadFor(String feed, String name) {
        return new CodeTable(name, 1, row -> row.get(0).equals(feed));
    }

    /** Our codes for a feed's code, from one column; none, with a notice, where the table has no such row. */
    public List<String> ours(String code, String column, Notices notices) {
        var row = rows.get(code);
        if (row == null) {
            notices.unknownCode(name, code);
            return List.of();
        }
        return cells(row, column);
    }

    /** Like {@link #ours}, without a notice: for a second column of a code that was asked for already. */
    public List<String> oursIfKnown(String code, String column) {
        return Optional.ofNullable(rows.get(code))
                .map(row -> cells(row, column))
                .orElse(List.of());
    }

    public boolean has(String code) {
        return rows.containsKey(code);
    }

    private static List<String> cells(CSVRecord row, String column) {
        var cell = row.get(column);
        return cell.isEmpty() || cell.equals("-") ? List.of() : List.of(cell.split(" +"));
    }
}
