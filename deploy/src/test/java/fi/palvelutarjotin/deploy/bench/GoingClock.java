package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that goes from a moment on: an answer is kept no longer than a minute, as in use, on the catalogue's day. */
@Factory
@Requires(property = GoingClock.FROM)
public final class GoingClock {

    /** The setting that says from when it goes, for example {@code 2026-11-22T08:00:00Z}. */
    static final String FROM = "going-clock.from";

    @Singleton
    @Replaces(Clock.class)
    Clock clock(@Value("${" + FROM + "}") String from) {
        var system = Clock.system(Schedule.ZONE);
        return Clock.offset(system, Duration.between(system.instant(), Instant.parse(from)));
    }
}
