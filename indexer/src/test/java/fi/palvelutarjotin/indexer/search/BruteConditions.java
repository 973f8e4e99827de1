package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.place.AreaServed.Reach;
import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.indexer.condition.DayPart;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions' meaning written out, minute by minute and kilometre by kilometre. */
public final class BruteConditions {

    private static final double EARTH_RADIUS_METRES = 6_371_008.7714;
    private final Municipalities municipalities;
    private final LocalDateTime now;

    public BruteConditions(Municipalities municipalities, LocalDateTime now) {
        this.municipalities = municipalities;
        this.now = now;
    }

    /** Whether they hold; {@code reached} are the places that choosing in the facet would find it by. */
    boolean hold(ListingContent content, Conditions asked, Supplier<Set<String>> reached) {
        return isForAge(content, asked.age())
                && (asked.when().isAny() || isHeld(content, asked.when()))
                && isNear(content, asked.near(), reached);
    }

    /** Named in the area, or, where none is named, by a place. */
    boolean isAtHomeIn(ListingContent content, Municipality municipality) {
        var area = content.area();
        return area.reach() == Reach.LIMITED
                ? area.municipalities().contains(municipality.code())
                        || area.counties().contains(municipality.county())
                : content.places().stream()
                        .anyMatch(place -> municipality.code().equals(place.municipality()));
    }

    private static boolean isForAge(ListingContent content, @Nullable Integer age) {
        var from = content.ages().from();
        var to = content.ages().to();
        return age == null || (from == null || from <= age) && (to == null || age <= to);
    }

    public boolean isHeld(ListingContent content, When when) {
        return content.schedule().upcoming(now, now.toLocalDate().plusDays(400)).stream()
                .anyMatch(time -> now.toLocalDate()
                        .datesUntil(now.toLocalDate().plusDays(26 * 7 + 1))
                        .filter(day -> isAsked(day, when))
                        .anyMatch(day -> isOn(time, day, when.parts())));
    }

    private boolean isAsked(LocalDate day, When when) {
        return (when.weekdays().isEmpty() || when.weekdays().contains(day.getDayOfWeek()))
                && (when.from() == null || !day.isBefore(when.from()))
                && (when.to() == null || !day.isAfter(when.to()))
                && (when.span() == null || isIn(when.span(), day));
    }

    private boolean isIn(DaySpan span, LocalDate day) {
        var today = now.toLocalDate();
        var monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        var sameWeek = !day.isBefore(monday) && day.isBefore(monday.plusDays(7));
        return switch (span) {
            case TODAY -> day.equals(today);
            case WEEK -> sameWeek;
            case WEEKEND ->
                sameWeek && Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
        };
    }

    private boolean isOn(Occurrence time, LocalDate day, Set<DayPart> parts) {
        return Stream.of(DayPart.values())
                .filter(part -> parts.isEmpty() || parts.contains(part))
                .anyMatch(part -> isOn(time, day, part));
    }

    private boolean isOn(Occurrence time, LocalDate day, DayPart part) {
        var hours = switch (part) {
            case MORNING -> List.of(0, 12);
            case DAYTIME -> List.of(12, 17);
            case EVENING -> List.of(17, 24);
        };
        var begins = day.atStartOfDay().plusHours(hours.getFirst());
        var ends = day.atStartOfDay().plusHours(hours.getLast());
        if (time.allDay()) {
            var first = time.starts().toLocalDate();
            return !day.isBefore(first) && !day.isAfter(time.lastDay()) && ends.isAfter(now);
        }
        var startsInIt = !time.starts().isBefore(begins) && time.starts().isBefore(ends);
        var until = time.ends();
        if (until == null || until.isBefore(time.starts().plusHours(4))) {
            return startsInIt;
        }
        var oneEvening = !until.isAfter(time.starts().plusHours(12));
        if (oneEvening && !day.equals(time.starts().toLocalDate())) {
            return false;
        }
        var from = later(begins, time.starts());
        var to = earlier(ends, until);
        return to.isAfter(now) && (startsInIt || Duration.between(from, to).toMinutes() >= 60);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private boolean isNear(ListingContent content, @Nullable Near near, Supplier<Set<String>> reached) {
        if (near == null || near.within() == null) {
            return true;
        }
        var asked = municipalities.all().stream()
                .min(Comparator.comparingDouble(place -> metres(place.centre(), near.centre())))
                .orElseThrow();
        return points(content).anyMatch(point -> metres(point, near.centre()) <= near.within() * 1000.0)
                || reachesEverywhere(reached.get(), asked);
    }

    /** Whether it is found in a municipality because it is found everywhere, be it everywhere on the mainland. */
    private boolean reachesEverywhere(Set<String> reached, Municipality asked) {
        return municipalities.all().stream()
                .filter(place -> !isAland(place) || isAland(asked))
                .allMatch(place -> reached.contains(place.code()));
    }

    private static boolean isAland(Municipality municipality) {
        return municipality.county().equals("91");
    }

    public Stream<Coordinates> points(ListingContent content) {
        var points = new ArrayList<Coordinates>();
        for (var place : content.places()) {
            if (place.coordinates() != null) {
                points.add(place.coordinates());
            } else if (place.municipality() != null) {
                points.add(
                        municipalities.find(place.municipality()).orElseThrow().centre());
            }
        }
        return points.isEmpty()
                ? municipalities.all().stream()
                        .filter(place -> isAtHomeIn(content, place))
                        .map(Municipality::centre)
                : points.stream();
    }

    public static double metres(Coordinates one, Coordinates other) {
        var north = Math.toRadians(other.latitude() - one.latitude());
        var east = Math.toRadians(other.longitude() - one.longitude());
        var half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(half));
    }
}
