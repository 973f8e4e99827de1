package fi.palvelutarjotin.web.health;

import fi.palvelutarjotin.catalog.changelog.ChangeLog;
import fi.palvelutarjotin.catalog.database.DatabaseUsers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;

/** Whether the database answers. The framework's own indicator tells its address too, which may hold a password. */
@Singleton
@Readiness
final class DatabaseHealth extends AbstractHealthIndicator<Map<String, Object>> {

    private final ChangeLog changeLog;
    private final DatabaseUsers users;

    DatabaseHealth(ChangeLog changeLog, DatabaseUsers users) {
        this.changeLog = changeLog;
        this.users = users;
    }

    @Override
    protected String getName() {
        return "database";
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        // A failure becomes DOWN in the class above.
        var position = changeLog.head();
        healthStatus = HealthStatus.UP;
        return Map.of(
                "generation",
                position.generation().toString(),
                "users",
                users.sharing().toString());
    }
}
