package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.testing.RandomListings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions in every combination. */
final class RandomConditions {

    private static final Municipalities MUNICIPALITIES = new Municipalities();

    private RandomConditions() {}

    static Conditions some(RandomListings random) {
        return lasting(random).withWhen(random.onceIn(3) ? When.ANY : when(random));
    }

    /** Those whose answer does not change as time goes by. */
    static Conditions lasting(RandomListings random) {
        return new Conditions(
                When.ANY,
                random.onceIn(2) ? null : near(random),
                random.onceIn(2) ? null : random.number(Conditions.OLDEST + 1),
                random.onceIn(2) ? null : random.one(List.of(AccessProfile.values())));
    }

    private static When when(RandomListings random) {
        var span = random.onceIn(3) ? random.one(List.of(DaySpan.values())) : null;
        var from = random.onceIn(3) ? day(random) : null;
        var to = random.onceIn(3) ? day(random) : null;
        return new When(
                random.some(List.of(DayOfWeek.values()), 3),
                random.some(List.of(DayPart.values()), 2),
                span,
                from,
                from != null && to != null && to.isBefore(from) ? from : to);
    }

    private static LocalDate day(RandomListings random) {
        return LocalDate.now(Schedule.ZONE).plusDays(random.number(40) - 3);
    }

    private static Near near(RandomListings random) {
        var within = within(random);
        return random.onceIn(2)
                ? Near.point(random.point(), within)
                : Near.centreOf(
                        MUNICIPALITIES
                                .find(random.one(RandomListings.MUNICIPALITIES))
                                .orElseThrow(),
                        within);
    }

    private static @Nullable Integer within(RandomListings random) {
        return random.onceIn(5) ? null : 1 + random.number(random.onceIn(2) ? 30 : Near.FURTHEST);
    }
}
