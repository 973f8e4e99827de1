package fi.palvelutarjotin.catalog.classification;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table that people read and mend: CSV in UTF-8 with a header row; lines that begin with {@code #} explain it. */
public final class CodeListFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private CodeListFile() {}

    /**
     * Reads a table from the class path.
     *
     * @param resource for example {@code codelists/themes.csv}
     * @throws IllegalStateException when there is no such table: the program was packed wrongly
     */
    public static List<CSVRecord> read(String resource) {
        try (var stream = CodeListFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the table " + resource + " is missing from the program");
            }
            return parse(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + resource + " cannot be read", e);
        }
    }

    /** Reads a table of this form from wherever it is. */
    public static List<CSVRecord> parse(Reader table) throws IOException {
        try (var parser = FORMAT.parse(table)) {
            return parser.getRecords();
        }
    }

    /** The name of a row in every language that has one: the columns {@code name_fi}, {@code name_sv}… */
    public static LocalizedText name(CSVRecord row) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var column = "name_" + language.code();
            if (row.isMapped(column)) {
                names.put(language, row.get(column));
            }
        }
        return new LocalizedText(names);
    }
}
