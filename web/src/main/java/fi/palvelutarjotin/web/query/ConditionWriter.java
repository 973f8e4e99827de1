package fi.palvelutarjotin.web.query;

import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.indexer.search.Near;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes conditions as the values of parameters. */
final class ConditionWriter {

    private final Map<Parameter, Set<String>> values = new EnumMap<>(Parameter.class);

    private ConditionWriter() {}

    static Map<Parameter, Set<String>> write(Conditions conditions) {
        var writer = new ConditionWriter();
        var when = conditions.when();
        var span = when.span();
        var near = conditions.near();
        var access = conditions.access();
        writer.put(
                Parameter.WEEKDAY,
                when.weekdays().stream().map(ConditionWriter::code).toList());
        writer.put(
                Parameter.PART_OF_DAY, when.parts().stream().map(DayPart::code).toList());
        writer.put(Parameter.WHEN, span == null ? null : span.code());
        writer.put(Parameter.FROM, when.from());
        writer.put(Parameter.TO, when.to());
        writer.put(Parameter.NEAR, near == null ? null : point(near));
        writer.put(Parameter.WITHIN, near == null ? null : near.within());
        writer.put(Parameter.AGE, conditions.age());
        writer.put(Parameter.ACCESSIBILITY, access == null ? null : access.code());
        writer.put(Parameter.ORGANISATION, conditions.organisation());
        return writer.values;
    }

    /** A weekday's word in addresses. */
    static String code(DayOfWeek weekday) {
        return weekday.name().toLowerCase(Locale.ROOT);
    }

    /** A municipality's code, or degrees north and east. */
    static String point(Near near) {
        return near.municipality() == null
                ? near.centre().latitude() + "," + near.centre().longitude()
                : near.municipality();
    }

    private void put(Parameter parameter, @Nullable Object value) {
        if (value != null) {
            values.put(parameter, Set.of(value.toString()));
        }
    }

    private void put(Parameter parameter, Collection<String> codes) {
        if (!codes.isEmpty()) {
            values.put(parameter, codes.stream().collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
