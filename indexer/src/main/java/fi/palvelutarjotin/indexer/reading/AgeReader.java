package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.indexer.reading.Understood.ForAge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds ages in a text: "7-vuotiaalle", "7v", "3–6-vuotiaat", "70+", "yli 65-vuotiaille", "under 18 år", "7-year-old".
 *
 * <p>A number alone is no age. The words round it are in {@code reading/age-words.csv}. "Yli 65-vuotiaille" counts from
 * 65, because those who write so mean those who have turned 65.
 */
final class AgeReader {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(\\p{L}*)");
    private static final Pattern DASH = Pattern.compile("\\s*[-‐‑‒–—]\\s*");

    private final Map<String, Set<String>> words = new HashMap<>();

    AgeReader() {
        for (var row : WordTable.read("age-words")) {
            words.computeIfAbsent(row.kind(), any -> new HashSet<>()).addAll(row.words());
        }
    }

    List<Candidate> read(TypedText text) {
        var found = new ArrayList<Candidate>();
        for (var from = 0; from < text.size(); from++) {
            read(text, from).ifPresent(found::add);
        }
        return found;
    }

    /** A number at a position with what follows it: its unit, or the sign that says "and over". */
    private record Number(int years, int to, boolean hasUnit, boolean isOpen) {}

    private Optional<Candidate> read(TypedText text, int from) {
        var first = number(text, from);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var number = first.get();
        if (!number.hasUnit()
                && number.to() < text.size()
                && DASH.matcher(text.after(from)).matches()) {
            var range = number(text, number.to())
                    .filter(last -> last.hasUnit() && last.years() > number.years())
                    .map(last -> candidate(text, from, last.to(), number.years(), last.years()));
            if (range.isPresent()) {
                return range;
            }
        }
        if (number.isOpen()) {
            return Optional.of(candidate(text, from, number.to(), number.years(), ForAge.OLDEST));
        }
        return number.hasUnit() ? Optional.of(withWordBefore(text, from, number)) : Optional.empty();
    }

    private Candidate withWordBefore(TypedText text, int from, Number number) {
        var before = from == 0 ? "" : text.word(from - 1);
        if (is("at-least", before)) {
            return candidate(text, from - 1, number.to(), number.years(), ForAge.OLDEST);
        }
        if (is("under", before) && number.years() > 0) {
            return candidate(text, from - 1, number.to(), 0, number.years() - 1);
        }
        if (is("at-most", before)) {
            return candidate(text, from - 1, number.to(), 0, number.years());
        }
        return candidate(text, from, number.to(), number.years(), number.years());
    }

    private Optional<Number> number(TypedText text, int position) {
        var found = NUMBER.matcher(text.word(position));
        if (!found.matches()) {
            return Optional.empty();
        }
        var years = Integer.parseInt(found.group(1));
        if (years > ForAge.OLDEST) {
            return Optional.empty();
        }
        var attached = found.group(2);
        var to = position + 1;
        var hasUnit = is("unit", attached);
        if (!attached.isEmpty() && !hasUnit) {
            return Optional.empty();
        }
        if (!hasUnit && to < text.size() && is("unit", text.word(to))) {
            hasUnit = true;
            to++;
        }
        while (hasUnit && to < text.size() && is("after-unit", text.word(to))) {
            to++;
        }
        var isOpen = text.after(to - 1).startsWith("+");
        if (to < text.size()
                && is("and-over", text.word(to))
                && text.after(to - 1).isBlank()) {
            isOpen = true;
            to++;
        }
        return Optional.of(new Number(years, to, hasUnit, isOpen));
    }

    private boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    private static Candidate candidate(TypedText text, int from, int to, int youngest, int oldest) {
        return new Candidate(from, to, 0, new ForAge(text.span(from, to), youngest, oldest));
    }
}
