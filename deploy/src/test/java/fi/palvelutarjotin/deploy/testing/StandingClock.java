package fi.palvelutarjotin.deploy.testing;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** A clock that stands, so that the same questions find the same listings on any day. */
@Factory
@Requires(property = StandingClock.NOW)
public final class StandingClock {

    /** The setting that says when it stands, for example {@code 2026-11-22T08:00:00Z}. */
    public static final String NOW = "standing-clock.now";

    @Singleton
    @Replaces(Clock.class)
    Clock clock(@Value("${" + NOW + "}") String now) {
        return Clock.fixed(Instant.parse(now), Schedule.ZONE);
    }
}
