package fi.palvelutarjotin.catalog.database;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock, in Finnish time; tests put their own in its place. */
@Factory
final class Clocks {

    @Singleton
    Clock clock() {
        return Clock.system(Schedule.ZONE);
    }
}
