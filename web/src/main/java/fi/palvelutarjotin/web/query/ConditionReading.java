package fi.palvelutarjotin.web.query;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.condition.TimeSlots;
import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.indexer.search.DaySpan;
import fi.palvelutarjotin.indexer.search.Near;
import fi.palvelutarjotin.indexer.search.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions of one address being read. */
final class ConditionReading {

    private static final Pattern POINT =
            Pattern.compile("([0-9]{2}(?:\\.[0-9]{1,15})?), ?([0-9]{2}(?:\\.[0-9]{1,15})?)");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Reading reading;
    private final Municipalities municipalities;
    private final LocalDate today;

    ConditionReading(Reading reading, Municipalities municipalities, LocalDate today) {
        this.reading = reading;
        this.municipalities = municipalities;
        this.today = today;
    }

    Conditions conditions() {
        return new Conditions(when(), near(), age(), access()).withOrganisation(organisation());
    }

    private When when() {
        var weekdays = reading.several(
                Parameter.WEEKDAY, ConditionReading::weekday, all(DayOfWeek.values(), ConditionWriter::code));
        var parts = reading.several(Parameter.PART_OF_DAY, DayPart::find, all(DayPart.values(), DayPart::code));
        var span = reading.maybe(Parameter.WHEN, DaySpan::find, all(DaySpan.values(), DaySpan::code));
        var from = day(Parameter.FROM);
        var to = day(Parameter.TO);
        if (to != null && to.isBefore(today)) {
            reading.note(Parameter.TO, to.toString(), "date.past", to);
            to = null;
        }
        if (from != null && to != null && to.isBefore(from)) {
            reading.note(Parameter.TO, to.toString(), "date.order", to, from);
            to = null;
        }
        return new When(weekdays, parts, span.orElse(null), from, to);
    }

    private static Optional<DayOfWeek> weekday(String code) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> ConditionWriter.code(day).equals(code))
                .findFirst();
    }

    private @Nullable LocalDate day(Parameter parameter) {
        var written = reading.one(parameter).orElse("");
        if (written.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(written);
            var last = TimeSlots.lastAskable(today);
            if (!day.isAfter(last)) {
                return day;
            }
            reading.note(parameter, written, "date.far", written, last);
        } catch (DateTimeParseException e) {
            reading.note(parameter, written, "date.unknown", written, today);
        }
        return null;
    }

    private @Nullable Near near() {
        var within = within();
        var written = reading.one(Parameter.NEAR).orElse("");
        var point = POINT.matcher(written);
        if (written.isEmpty()) {
            return null;
        }
        if (!point.matches()) {
            var found = municipality(written);
            if (found.isEmpty()) {
                reading.note(Parameter.NEAR, written, "near.unknown", written);
            }
            return found.map(municipality -> Near.centreOf(municipality, within))
                    .orElse(null);
        }
        var at = new Coordinates(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)));
        var near = Near.point(at, within);
        if (!near.centre().inFinland()) {
            reading.note(Parameter.NEAR, written, "near.outside", written);
            return null;
        }
        return near;
    }

    private Optional<Municipality> municipality(String written) {
        return written.matches("[0-9]{3}") ? municipalities.find(written) : municipalities.findByName(written);
    }

    private @Nullable Integer within() {
        var kilometres = reading.number(Parameter.WITHIN, 0, Near.FURTHEST, "within");
        return kilometres == 0 ? null : kilometres;
    }

    private @Nullable Integer age() {
        var written = reading.one(Parameter.AGE).orElse("");
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("[0-9]{1,3}") || Integer.parseInt(written) > Conditions.OLDEST) {
            reading.note(Parameter.AGE, written, "age.number", written, Conditions.OLDEST);
            return null;
        }
        return Integer.parseInt(written);
    }

    private @Nullable AccessProfile access() {
        return reading.maybe(
                        Parameter.ACCESSIBILITY, AccessProfile::find, all(AccessProfile.values(), AccessProfile::code))
                .orElse(null);
    }

    /** Whether there is such an organisation, the search tells: an id that nothing has finds nothing. */
    private @Nullable UUID organisation() {
        return reading.maybe(Parameter.ORGANISATION, ConditionReading::id, Stream.empty())
                .orElse(null);
    }

    private static Optional<UUID> id(String written) {
        return ID.matcher(written).matches() ? Optional.of(UUID.fromString(written)) : Optional.empty();
    }

    private static <T> Stream<String> all(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code);
    }
}
