package fi.palvelutarjotin.web.saved;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Noon of a day, in whichever hour of the night the tests run. */
@Primary
@Singleton
@Requires(property = MovableClock.SETTING)
final class MovableClock extends Clock {

    static final String SETTING = "test.movable-clock";

    private volatile LocalDate day = LocalDate.now(Schedule.ZONE);

    void nextDay() {
        day = day.plusDays(1);
    }

    @Override
    public Instant instant() {
        return day.atTime(LocalTime.NOON).atZone(Schedule.ZONE).toInstant();
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
