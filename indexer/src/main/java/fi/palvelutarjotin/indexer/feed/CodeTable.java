package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * A table from a feed's codes to ours, kept in {@code mappings/} where a non-programmer can read and mend it.
 *
 * <p>A code mapped to {@code -} is known and means nothing to us; a code without a row is reported.
 */
public final class CodeTable {

    private final String name;
    private final Map<String, CSVRecord> rows = new HashMap<>();

    private CodeTable(String name) {
        this.name = name;
        for (var row : CodeListFile.read("mappings/" + name + ".csv")) {
            rows.put(row.get(0), row);
        }
    }

    /**
     * Reads a table; its first column is the feed's code.
     *
     * @param name the file's name without {@code .csv}
     */
    public static CodeTable load(String name) {
        return new CodeTable(name);
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
