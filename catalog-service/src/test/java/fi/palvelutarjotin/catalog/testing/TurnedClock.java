package fi.palvelutarjotin.catalog.testing;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands until a test turns it on. */
@Primary
@Singleton
@Requires(property = TurnedClock.SETTING)
public final class TurnedClock extends Clock {

    public static final String SETTING = "test.turned-clock";

    /** Finer than what a database keeps, as true clocks are. */
    private volatile Instant now = Instant.parse("2026-11-22T09:00:00.123456789Z");

    public void turn(Duration by) {
        now = now.plus(by);
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
