package fi.palvelutarjotin.catalog.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.referral.ReferralYear.Told;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of many referrals of all kinds, and then the time in which they must be forgotten. */
class ReferralYearTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final int BUSY_DAYS = 365;

    /** {@link Deadlines} a second time: working days until the reminder, the escalation and the end. */
    private static final Map<State, List<Integer>> DEADLINES = Map.of(
            State.SENT, List.of(3, 6, 10),
            State.RECEIVED, List.of(5, 10, 15),
            State.IN_PROGRESS, List.of(10, 15),
            State.IN_CONTACT, List.of(20, 30));

    @ParameterizedTest
    @ValueSource(longs = {5, 365})
    void aYearLaterEverybodyWasRemindedOnceAndNobodyIsRemembered(long seed) throws SQLException {
        try (var site = new ReferralSite()) {
            var year = new ReferralYear(site, seed);
            var retention = site.catalogue.get(ReferralRetention.class);
            var dump = new Dump(site.catalogue);
            for (var day = 0; day < BUSY_DAYS; day++) {
                year.day(FIRST.plusDays(day), false);
                retention.forget();
            }
            assertThat(dump.find(ReferralYear.MARK))
                    .as("what is kept is sealed, and this would find it")
                    .containsExactly("referral unsealed");
            for (var day = BUSY_DAYS; day < BUSY_DAYS + 14 * 31; day++) {
                year.day(FIRST.plusDays(day), true);
            }
            var all = year.all;
            assertThat(all).hasSizeGreaterThan(100);

            assertThat(year.told).containsExactlyInAnyOrderElementsOf(expected(year));
            assertThat(year.told).allSatisfy(ReferralYearTest::isOnWorkingDay);
            all.forEach(id -> assertEndedByTheClockInTime(year, id));

            var counted = counted(site);
            assertThat(counted).isEqualTo(ends(year));
            retention.forget();
            assertThat(retention.due()).isEmpty();
            assertThat(dump.find(ReferralYear.MARK)).isEmpty();
            assertThat(counted(site)).as("what is counted stays").isEqualTo(counted);
        }
    }

    /** What the almanac and the moves say should have been told, each once. */
    private static List<Told> expected(ReferralYear year) {
        var expected = new ArrayList<Told>();
        for (var id : year.all) {
            for (var period : periods(year, id)) {
                var deadlines = DEADLINES.getOrDefault(period.state(), List.of());
                if (!deadlines.isEmpty()) {
                    tick(year, period, deadlines.get(0))
                            .map(at -> new Told(ReferralMails.Kind.REMINDER, id, at, true))
                            .ifPresent(expected::add);
                    tick(year, period, deadlines.get(1))
                            .map(at -> new Told(ReferralMails.Kind.ESCALATION, id, at, year.hasLinkWorker(id)))
                            .ifPresent(expected::add);
                }
            }
        }
        return expected;
    }

    private static void assertEndedByTheClockInTime(ReferralYear year, UUID id) {
        for (var period : periods(year, id)) {
            var deadlines = DEADLINES.getOrDefault(period.state(), List.of());
            if (deadlines.size() == 3) {
                var due = due(period, deadlines.get(2));
                assertThat(period.until())
                        .as("%s, %s since %s", id, period.state(), period.since())
                        .isBeforeOrEqualTo(firstTick(year, due).orElseThrow());
            }
        }
    }

    private static void isOnWorkingDay(Told told) {
        var time = told.at().atZone(Schedule.ZONE);
        assertThat(FinnishHolidays.isWorkingDay(time.toLocalDate()))
                .as("%s", time)
                .isTrue();
        assertThat(time.toLocalTime()).isEqualTo(LocalTime.of(9, 0));
    }

    private record Period(State state, Instant since, Instant until) {}

    /** The states that a referral was in, and from when until when; for the last one, to the end of all days. */
    private static List<Period> periods(ReferralYear year, UUID id) {
        var moves = year.site.referrals.moves(id);
        var periods = new ArrayList<Period>();
        for (var at = 0; at < moves.size(); at++) {
            var until = at + 1 < moves.size() ? moves.get(at + 1).at() : Instant.MAX;
            periods.add(new Period(moves.get(at).to(), moves.get(at).at(), until));
        }
        return periods;
    }

    private static Instant due(Period period, int workingDays) {
        return FinnishHolidays.after(LocalDate.ofInstant(period.since(), Schedule.ZONE), workingDays)
                .atTime(8, 0)
                .atZone(Schedule.ZONE)
                .toInstant();
    }

    /** When the clock was looked at first after something was due, if it was still in that state. */
    private static Optional<Instant> tick(ReferralYear year, Period period, int workingDays) {
        return firstTick(year, due(period, workingDays)).filter(at -> at.isBefore(period.until()));
    }

    private static Optional<Instant> firstTick(ReferralYear year, Instant due) {
        return year.ticks.stream().filter(at -> !at.isBefore(due)).findFirst();
    }

    /** How often what end was come to, by the moves. */
    private static Map<String, Integer> ends(ReferralYear year) {
        var ends = new TreeMap<String, Integer>();
        for (var id : year.all) {
            year.site.referrals.moves(id).reversed().stream()
                    .map(ReferralMove::to)
                    .filter(state -> !state.isOpen())
                    .findFirst()
                    .ifPresent(end -> ends.merge(end.code(), 1, Integer::sum));
        }
        return ends;
    }

    private static Map<String, Integer> counted(ReferralSite site) {
        var counted = new TreeMap<String, Integer>();
        site.counted().forEach(end -> counted.merge(end, 1, Integer::sum));
        return counted;
    }
}
