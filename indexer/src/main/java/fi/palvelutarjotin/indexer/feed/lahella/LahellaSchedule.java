package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.indexer.feed.FinnishTime;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Joins the times of all channels into one schedule. A schedule has one season; where a notice has several, the one that
 * lasts longest stays weekly and the others become dates, so that no day between two seasons is promised.
 */
final class LahellaSchedule {

    private static final Comparator<Season> BY_END = Comparator.comparing(
                    Season::until, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Season::from);

    private final InstantSource clock;

    LahellaSchedule(InstantSource clock) {
        this.clock = clock;
    }

    Schedule read(List<Json> channels) {
        // What is over for a month need not be written out date by date.
        var earliest = FinnishTime.of(clock.instant()).toLocalDate().minusMonths(1);
        var dates = new ArrayList<Occurrence>();
        var seasons = new ArrayList<Season>();
        channels.stream()
                .flatMap(channel -> channel.get("events").items().stream())
                .map(event -> LahellaEvent.read(event, earliest))
                .forEach(event -> {
                    dates.addAll(event.dates());
                    seasons.addAll(event.seasons());
                });
        if (seasons.isEmpty()) {
            return Schedule.dates(sorted(dates.stream()));
        }
        var main = seasons.stream().max(BY_END).orElseThrow();
        var weekly = seasons.stream().filter(main::isAtTheTimeOf).toList();
        var others = seasons.stream()
                .filter(season -> !main.isAtTheTimeOf(season))
                .flatMap(season -> season.dates(earliest).stream());
        var exceptions = new TreeSet<LocalDate>();
        weekly.forEach(season -> exceptions.addAll(season.exceptions()));
        return new Schedule(
                weekly.stream()
                        .flatMap(season -> season.weekly().stream())
                        .distinct()
                        .toList(),
                sorted(Stream.concat(dates.stream(), others)),
                exceptions,
                main.from(),
                main.until());
    }

    private static List<Occurrence> sorted(Stream<Occurrence> dates) {
        return dates.distinct().sorted(Comparator.comparing(Occurrence::starts)).toList();
    }
}
