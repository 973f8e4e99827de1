package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.condition.TimeSlots;
import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.indexer.search.DaySpan;
import fi.palvelutarjotin.indexer.search.Near;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.query.SearchState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the conditions of a page. */
final class ConditionViews {

    private static final List<Integer> KILOMETRES = List.of(2, 5, 10, 25, 50, 100);

    private final Words words;
    private final Times times;
    private final ConditionNames names;
    private final LocalDate today;

    ConditionViews(Labels labels, Words words, LocalDate today) {
        this.words = words;
        this.today = today;
        times = new Times(words);
        names = new ConditionNames(labels, words);
    }

    ConditionsView of(SearchState state) {
        var conditions = state.conditions();
        var when = conditions.when();
        var near = conditions.near();
        return new ConditionsView(
                !when.isAny(),
                options(DaySpan.values(), DaySpan::code, names::of, span -> span == when.span()),
                options(
                        DayOfWeek.values(),
                        day -> day.name().toLowerCase(Locale.ROOT),
                        this::weekday,
                        when.weekdays()::contains),
                options(DayPart.values(), DayPart::code, names::of, when.parts()::contains),
                written(when.from()),
                written(when.to()),
                today.toString(),
                TimeSlots.lastAskable(today).toString(),
                near != null,
                near == null ? null : names.field(near),
                withins(near),
                conditions.age() != null,
                conditions.age(),
                conditions.access() != null,
                profiles(conditions),
                conditions.organisation() == null
                        ? null
                        : conditions.organisation().toString());
    }

    private List<ConditionsView.Option> profiles(Conditions conditions) {
        return options(
                AccessProfile.values(), AccessProfile::code, names::of, profile -> profile == conditions.access());
    }

    /** The usual distances, and the one asked for when it is another. */
    private List<ConditionsView.Option> withins(@Nullable Near near) {
        var all = new TreeSet<>(KILOMETRES);
        var chosen = near == null ? null : near.within();
        if (chosen != null) {
            all.add(chosen);
        }
        return all.stream()
                .map(kilometres -> new ConditionsView.Option(
                        kilometres.toString(),
                        words.text("condition.near.kilometres", kilometres),
                        kilometres.equals(chosen)))
                .toList();
    }

    private String weekday(DayOfWeek day) {
        var name = times.weekday(day);
        return name.substring(0, 1).toUpperCase(words.language().locale()) + name.substring(1);
    }

    /** A first day that has passed says nothing, and a browser would not send it again. */
    private @Nullable String written(@Nullable LocalDate day) {
        return day == null || day.isBefore(today) ? null : day.toString();
    }

    private static <T> List<ConditionsView.Option> options(
            T[] values, Function<T, String> code, Function<T, String> label, Function<T, Boolean> chosen) {
        return Arrays.stream(values)
                .map(value -> new ConditionsView.Option(code.apply(value), label.apply(value), chosen.apply(value)))
                .toList();
    }
}
