package fi.palvelutarjotin.catalog.testing;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Stands at noon of today, in whichever hour of the night the tests run, until it is moved. */
@Primary
@Singleton
@Requires(property = MovableClock.SETTING)
public final class MovableClock extends Clock {

    /** Tests that set it have this clock. */
    public static final String SETTING = "test.movable-clock";

    /** Finer than what a database keeps, as true clocks are. */
    private volatile Instant now = noon(LocalDate.now(Schedule.ZONE)).plusNanos(123_456_789);

    public static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Schedule.ZONE).toInstant();
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    public void nextDay() {
        set(noon(LocalDate.ofInstant(now, Schedule.ZONE).plusDays(1)));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Schedule.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
