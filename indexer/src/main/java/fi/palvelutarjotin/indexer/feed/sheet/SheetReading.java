package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.indexer.feed.FeedSink;
import fi.palvelutarjotin.indexer.feed.RecordReading;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet. Rows are counted as a spreadsheet program shows them, the heading among them. */
final class SheetReading {

    private static final List<String> SEPARATORS = List.of(";", ",", "\t");

    /** So far down a heading is looked for. */
    private static final int MOST_ROWS_ABOVE_THE_ROWS = 20;

    private record Heading(CSVFormat format, SheetColumns columns) {}

    private final SheetFile file;
    private final SheetMapping mapping;
    private final RowReader rows;
    private final FeedSink sink;

    SheetReading(SheetFile file, SheetMapping mapping, RowReader rows, FeedSink sink) {
        this.file = file;
        this.mapping = mapping;
        this.rows = rows;
        this.sink = sink;
    }

    /** @throws IOException when the sheet has no such columns, or breaks off; the rows before that are given */
    void read() throws IOException {
        var heading = heading();
        heading.columns().noteUnused(sink);
        var lastRow = heading.columns().row();
        @Nullable CSVRecord last = null;
        try (var reader = file.open();
                var parser = heading.format().parse(reader)) {
            for (var row : parser) {
                lastRow = row.getRecordNumber();
                last = row;
                if (lastRow > heading.columns().row() && !isBlank(row)) {
                    sink.accept(record(row, heading));
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw brokenOff(lastRow + 1, e);
        }
        if (file.brokenOff().isPresent()) {
            throw file.brokenOff().get();
        }
        var wanted = heading.columns().headings().size();
        if (last != null && !isBlank(last) && last.size() < wanted && !file.endsWithARow()) {
            throw new IOException(
                    ("The file seems to be cut off: its last row, row %d, has %d cells, the heading has %d."
                                    + " If it is whole, complete the row or end it with a line break")
                            .formatted(lastRow, last.size(), wanted));
        }
    }

    private FeedRecord record(CSVRecord row, Heading heading) {
        var sheetRow = new SheetRow(row, heading.columns(), mapping);
        var id = sheetRow.text("id");
        var place = "row " + row.getRecordNumber();
        var raw = heading.format().format((Object[]) row.values());
        return RecordReading.read(id.orElse(place), raw, () -> {
            checkCells(row, heading.columns());
            if (id.isEmpty()) {
                throw new UnreadableRecord("The row has no id", place);
            }
            return new FeedRecord.Accepted(id.get(), raw, rows.read(sheetRow, sink));
        });
    }

    /** More cells than headings are no harm as long as they are empty: spreadsheet programs leave such behind. */
    private static void checkCells(CSVRecord row, SheetColumns columns) {
        var wanted = columns.headings().size();
        var surplus = row.stream().skip(wanted).anyMatch(cell -> !cell.isBlank());
        if (row.size() < wanted || surplus) {
            throw new UnreadableRecord(
                    "The row has a wrong number of cells",
                    "row %d has %d cells, the heading has %d".formatted(row.getRecordNumber(), row.size(), wanted));
        }
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    /** The separator with which a heading is found, and of several the one that makes most columns. */
    private Heading heading() throws IOException {
        var separators = mapping.separator().map(List::of).orElse(SEPARATORS);
        var found = new ArrayList<Heading>();
        for (var separator : separators) {
            headingWith(separator).ifPresent(found::add);
        }
        var best = found.stream()
                .max(Comparator.comparing(heading -> heading.columns().places().size()));
        if (best.isEmpty()) {
            if (file.brokenOff().isPresent()) {
                throw file.brokenOff().get();
            }
            throw SheetColumns.missing(firstRow(separators), mapping);
        }
        return best.get();
    }

    private Optional<Heading> headingWith(String separator) throws IOException {
        var format = format(separator);
        return firstRows(format).stream()
                .flatMap(row -> SheetColumns.find(row, mapping).stream())
                .findFirst()
                .map(columns -> new Heading(format, columns));
    }

    private CSVRecord firstRow(List<String> separators) throws IOException {
        @Nullable CSVRecord widest = null;
        for (var separator : separators) {
            var first = firstRows(format(separator)).stream()
                    .filter(row -> !isBlank(row))
                    .findFirst();
            if (first.isPresent() && (widest == null || first.get().size() > widest.size())) {
                widest = first.get();
            }
        }
        if (widest == null) {
            throw new IOException("The sheet is empty");
        }
        return widest;
    }

    private List<CSVRecord> firstRows(CSVFormat format) throws IOException {
        var first = new ArrayList<CSVRecord>();
        try (var reader = file.open();
                var parser = format.parse(reader)) {
            for (var row : parser) {
                first.add(row);
                if (first.size() >= MOST_ROWS_ABOVE_THE_ROWS) {
                    break;
                }
            }
        } catch (UncheckedIOException e) {
            // The reading proper comes to the same fault and tells of it.
            return first;
        }
        return first;
    }

    private static CSVFormat format(String separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    private IOException brokenOff(long row, Exception e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("EOF reached before encapsulated token finished")
                ? new IOException(
                        "A quotation mark opens in row %d and is never closed, or the file is cut off".formatted(row),
                        e)
                : new IOException("The sheet cannot be read on from row %d: %s".formatted(row, message), e);
    }
}
