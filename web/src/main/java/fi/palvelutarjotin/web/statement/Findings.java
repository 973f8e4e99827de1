package fi.palvelutarjotin.web.statement;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The tables that the statement is made of; they say themselves what their columns are. */
@Singleton
final class Findings {

    private static final String CHECKS = "accessibility/checks.csv";
    private static final String SHORTCOMINGS = "accessibility/shortcomings.csv";
    private static final Pattern CRITERION = Pattern.compile("[1-4]\\.[1-9]\\.[0-9]{1,2}");

    private final List<Check> checks;
    private final List<Shortcoming> shortcomings;

    Findings() {
        checks = checks(CodeListFile.read(CHECKS));
        shortcomings = shortcomings(CodeListFile.read(SHORTCOMINGS));
    }

    /** The oldest first; at least one. */
    List<Check> checks() {
        return checks;
    }

    List<Shortcoming> shortcomings() {
        return shortcomings;
    }

    /** When the statement was made first. */
    LocalDate made() {
        return days().min(LocalDate::compareTo).orElseThrow();
    }

    /** When something of it changed last. */
    LocalDate updated() {
        return days().max(LocalDate::compareTo).orElseThrow();
    }

    private Stream<LocalDate> days() {
        var changes = shortcomings.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.found()), Stream.ofNullable(one.mended())));
        return Stream.concat(checks.stream().map(Check::date), changes);
    }

    /**
     * Reads a table of checks.
     *
     * @throws IllegalArgumentException with a sentence about what is wrong in it
     */
    static List<Check> checks(Reader table) {
        return checks(parse(table));
    }

    /** The same for a table of shortcomings. */
    static List<Shortcoming> shortcomings(Reader table) {
        return shortcomings(parse(table));
    }

    private static List<Check> checks(List<CSVRecord> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A statement needs at least one check.");
        }
        return rows.stream()
                .map(row -> new Check(day(row, "date"), by(row), texts(row, "what_")))
                .sorted(Comparator.comparing(Check::date))
                .toList();
    }

    private static List<Shortcoming> shortcomings(List<CSVRecord> rows) {
        return rows.stream().map(Findings::shortcoming).toList();
    }

    private static Shortcoming shortcoming(CSVRecord row) {
        var criterion = row.get("criterion");
        if (!CRITERION.matcher(criterion).matches()) {
            throw wrong(row, "\"%s\" is no criterion".formatted(criterion));
        }
        var found = day(row, "found");
        var mended = dayIfAny(row, "mended");
        if (mended != null && mended.isBefore(found)) {
            throw wrong(row, "it was mended before it was found");
        }
        return new Shortcoming(
                criterion,
                found,
                dayIfAny(row, "planned"),
                mended,
                texts(row, "what_"),
                texts(row, "why_"),
                texts(row, "instead_"));
    }

    private static Check.By by(CSVRecord row) {
        return Stream.of(Check.By.values())
                .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(row.get("by")))
                .findFirst()
                .orElseThrow(() -> wrong(row, "\"%s\" is nobody who checks".formatted(row.get("by"))));
    }

    private static LocalDate day(CSVRecord row, String column) {
        try {
            return LocalDate.parse(row.get(column));
        } catch (DateTimeException e) {
            throw wrong(row, "%s takes a day such as 2026-11-22".formatted(column));
        }
    }

    private static @Nullable LocalDate dayIfAny(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : day(row, column);
    }

    private static LocalizedText texts(CSVRecord row, String beginning) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var text = row.get(beginning + language.code());
            if (text.isBlank()) {
                throw wrong(row, beginning + language.code() + " is empty");
            }
            texts.put(language, text);
        }
        return new LocalizedText(texts);
    }

    private static IllegalArgumentException wrong(CSVRecord row, String what) {
        return new IllegalArgumentException("Row %d: %s.".formatted(row.getRecordNumber(), what));
    }

    private static List<CSVRecord> parse(Reader table) {
        try {
            return CodeListFile.parse(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
