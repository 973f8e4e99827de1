package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.indexer.feed.Notices;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/**
 * Which column holds which field.
 *
 * @param headings the heading row
 * @param places the column's place by field, from 0
 * @param row the number of the heading row, from 1
 */
record SheetColumns(List<String> headings, Map<String, Integer> places, long row) {

    /** The columns, if this row is the heading: some export programs write a few lines of their own above it. */
    static Optional<SheetColumns> find(CSVRecord row, SheetMapping mapping) {
        var columns = mapping.columns().isEmpty() ? recognised(row) : mapped(row, mapping);
        return columns.complete(mapping) ? Optional.of(columns) : Optional.empty();
    }

    /**
     * Says why a row is not the heading that it should be.
     *
     * @return a sentence with the columns that there are
     */
    static IOException missing(CSVRecord row, SheetMapping mapping) {
        var there = String.join(", ", headings(row));
        if (mapping.columns().isEmpty()) {
            return new IOException(
                    "No column was recognised as an id and one as a name: add a mapping file. The columns of"
                            + " the file are: " + there);
        }
        var columns = mapped(row, mapping);
        return mapping.columns().entrySet().stream()
                .filter(entry -> !columns.places().containsKey(entry.getKey()))
                .findFirst()
                .map(entry -> new IOException(
                        "The mapping file names the column \"%s\" for %s, but the file has no such column."
                                        .formatted(entry.getValue(), entry.getKey())
                                + " The columns of the file are: " + there))
                .orElseGet(() -> new IOException("The mapping file should name a column for id and one for a name"));
    }

    /** Notes the columns that nothing is read from. */
    void noteUnused(Notices notices) {
        IntStream.range(0, headings.size())
                .filter(place ->
                        !places.containsValue(place) && !headings.get(place).isEmpty())
                .forEach(place -> notices.unknownCode("sheet-columns", headings.get(place)));
    }

    boolean has(String field) {
        return places.containsKey(field);
    }

    private boolean complete(SheetMapping mapping) {
        return places.containsKey("id")
                && places.keySet().stream().anyMatch(field -> field.startsWith("name."))
                && places.keySet().containsAll(mapping.columns().keySet());
    }

    private static SheetColumns recognised(CSVRecord row) {
        var headings = headings(row);
        var places = new HashMap<String, Integer>();
        for (var place = 0; place < headings.size(); place++) {
            var column = place;
            SheetFields.ofColumn(headings.get(place)).ifPresent(field -> places.putIfAbsent(field, column));
        }
        return new SheetColumns(headings, places, row.getRecordNumber());
    }

    private static SheetColumns mapped(CSVRecord row, SheetMapping mapping) {
        var headings = headings(row);
        var places = new HashMap<String, Integer>();
        mapping.columns()
                .forEach((field, column) -> IntStream.range(0, headings.size())
                        .filter(place -> headings.get(place).equalsIgnoreCase(column))
                        .findFirst()
                        .ifPresent(place -> places.put(field, place)));
        return new SheetColumns(headings, places, row.getRecordNumber());
    }

    private static List<String> headings(CSVRecord row) {
        return row.stream()
                .map(cell -> Objects.requireNonNullElse(cell, "")
                        .replace('\u00a0', ' ')
                        .strip())
                .toList();
    }
}
