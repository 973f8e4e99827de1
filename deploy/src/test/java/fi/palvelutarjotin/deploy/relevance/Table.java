package fi.palvelutarjotin.deploy.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a table with tabs between its columns and a heading; lines that begin with {@code #} are notes. */
final class Table {

    private Table() {}

    /**
     * A row.
     *
     * @param place file and line, for messages
     */
    record Row(String place, List<String> cells) {

        String cell(int column) {
            return cells.get(column);
        }

        /** A number from 0 to the largest. */
        double number(int column, double largest) {
            try {
                var number = Double.parseDouble(cells.get(column));
                if (number >= 0 && number <= largest) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, as a number out of range is.
            }
            throw new AssertionError("%s: %s is no number from 0 to %s".formatted(place, cells.get(column), largest));
        }
    }

    /** Reads the rows under the heading, which must be the one given. */
    static List<Row> read(Path file, String... heading) {
        var rows = new ArrayList<Row>();
        var number = 0;
        for (var line : lines(file)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row("%s, line %d".formatted(file.getFileName(), number), List.of(line.split("\t", -1))));
            }
        }
        if (rows.isEmpty() || !rows.removeFirst().cells().equals(List.of(heading))) {
            throw new AssertionError("%s should begin with the columns %s".formatted(file, String.join(", ", heading)));
        }
        for (var row : rows) {
            if (row.cells().size() != heading.length) {
                throw new AssertionError("%s has %d cells instead of %d"
                        .formatted(row.place(), row.cells().size(), heading.length));
            }
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
