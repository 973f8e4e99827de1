package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** The cells of one row by field, with the mapping file's words already in their places. */
final class SheetRow {

    private static final Pattern AGE = Pattern.compile("(\\d{1,3})([.,]0)?(\\s*(v|vuotta|år|years))?\\.?");

    private final CSVRecord row;
    private final SheetColumns columns;
    private final SheetMapping mapping;

    SheetRow(CSVRecord row, SheetColumns columns, SheetMapping mapping) {
        this.row = row;
        this.columns = columns;
        this.mapping = mapping;
    }

    Optional<String> text(String field) {
        return cell(field).map(text -> translated(field, text));
    }

    /** The values of a cell that may hold several. */
    List<String> values(String field) {
        return cell(field).stream()
                .flatMap(text -> Arrays.stream(text.split(Pattern.quote(mapping.valueSeparator()))))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> translated(field, text))
                .toList();
    }

    /** A text in every language that has a column and something in it. */
    LocalizedText localized(String field, UnaryOperator<String> clean) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            cell(field + "." + language.code()).ifPresent(text -> texts.put(language, clean.apply(text)));
        }
        return new LocalizedText(texts);
    }

    /** A number with a decimal comma or point. */
    Optional<Double> number(String field) {
        return cell(field).map(text -> {
            try {
                return Double.valueOf(text.replace(',', '.').replace(" ", ""));
            } catch (NumberFormatException e) {
                throw unreadable("A number cannot be read", field, text);
            }
        });
    }

    Optional<Integer> age(String field) {
        return cell(field).map(text -> {
            var age = AGE.matcher(text);
            if (!age.matches()) {
                throw unreadable("A number cannot be read", field, text);
            }
            return Integer.valueOf(age.group(1));
        });
    }

    Optional<LocalDate> date(String field) {
        return cell(field)
                .map(text -> SheetTimes.date(text).orElseThrow(() -> unreadable("A date cannot be read", field, text)));
    }

    private UnreadableRecord unreadable(String reason, String field, String text) {
        var place = columns.places().getOrDefault(field, 0);
        return new UnreadableRecord(
                reason, "%s: %s".formatted(columns.headings().get(place), text));
    }

    private Optional<String> cell(String field) {
        var place = columns.places().get(field);
        return place == null || place >= row.size()
                ? Optional.empty()
                : Optional.of(row.get(place).replace('\u00a0', ' ').strip()).filter(text -> !text.isEmpty());
    }

    private String translated(String field, String text) {
        return mapping.words().getOrDefault(field, Map.of()).getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }
}
