package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a channel's {@code serviceHours}.
 *
 * @param exceptional whether it holds only on the given days, instead of the usual hours
 * @param from first day, if told
 * @param until last day, if told
 * @param times when it is open; none when it is closed
 */
record OpeningBlock(
        boolean exceptional,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<WeeklyTime> times) {

    /** Reads the blocks, of the older versions too; the placeholder of PTV's examples is passed over. */
    static List<OpeningBlock> read(List<Json> serviceHours, Notices notices) {
        var blocks = new ArrayList<OpeningBlock>();
        for (var hours : serviceHours) {
            var type = hours.get("serviceHourType").text().orElse("DaysOfTheWeek");
            switch (type) {
                case "DaysOfTheWeek", "Standard" -> blocks.add(block(hours, false, false));
                case "OverMidnight", "Special" -> blocks.add(block(hours, false, true));
                case "Exceptional", "Exception" -> blocks.add(block(hours, true, false));
                case "serviceHourType" -> {}
                default -> notices.unknownCode("ptv-service-hour-types", type);
            }
        }
        // A week without any hour says nothing, an exception without one says that it is closed.
        blocks.removeIf(block -> !block.exceptional() && block.times().isEmpty());
        return blocks;
    }

    private static OpeningBlock block(Json hours, boolean exceptional, boolean overMidnight) {
        return new OpeningBlock(
                exceptional,
                PtvTimes.day(hours.get("validFrom")).orElse(null),
                PtvTimes.day(hours.get("validTo")).orElse(null),
                times(hours, overMidnight));
    }

    private static List<WeeklyTime> times(Json hours, boolean overMidnight) {
        if (hours.get("isClosed").bool().orElse(false)) {
            return List.of();
        }
        if (hours.get("isAlwaysOpen").bool().orElse(false)) {
            return wholeDays(DayOfWeek.MONDAY, 7);
        }
        var times = new ArrayList<WeeklyTime>();
        for (var opening : hours.get("openingHour").items()) {
            var first = PtvTimes.dayOfWeek(opening.get("dayFrom"))
                    .orElseThrow(
                            () -> new UnreadableRecord("An opening time names no day of the week", opening.path()));
            var last = PtvTimes.dayOfWeek(opening.get("dayTo")).orElse(first);
            var starts = PtvTimes.timeOfDay(opening.get("from"));
            var ends = PtvTimes.timeOfDay(opening.get("to"));
            times.addAll(overMidnight ? throughNights(first, last, starts, ends) : daily(first, last, starts, ends));
        }
        return times;
    }

    /** The same hours on every day from the first to the last. */
    private static List<WeeklyTime> daily(DayOfWeek first, DayOfWeek last, LocalTime starts, LocalTime ends) {
        var times = new ArrayList<WeeklyTime>();
        for (var i = 0; i <= days(first, last); i++) {
            times.add(WeeklyTime.everyWeek(first.plus(i), starts, ends));
        }
        return times;
    }

    /** Open without a break from the first day's hour to the last day's. */
    private static List<WeeklyTime> throughNights(DayOfWeek first, DayOfWeek last, LocalTime starts, LocalTime ends) {
        var nights = days(first, last);
        if (nights == 0 || (nights == 1 && !ends.isAfter(starts))) {
            return List.of(WeeklyTime.everyWeek(first, starts, ends));
        }
        var times = new ArrayList<WeeklyTime>();
        times.add(WeeklyTime.everyWeek(first, starts, LocalTime.MIDNIGHT));
        times.addAll(wholeDays(first.plus(1), nights - 1));
        if (ends.isAfter(LocalTime.MIDNIGHT)) {
            times.add(WeeklyTime.everyWeek(last, LocalTime.MIDNIGHT, ends));
        }
        return times;
    }

    private static List<WeeklyTime> wholeDays(DayOfWeek first, int days) {
        var times = new ArrayList<WeeklyTime>();
        for (var i = 0; i < days; i++) {
            times.add(WeeklyTime.everyWeek(first.plus(i), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }
        return times;
    }

    private static int days(DayOfWeek first, DayOfWeek last) {
        return Math.floorMod(last.getValue() - first.getValue(), 7);
    }
}
