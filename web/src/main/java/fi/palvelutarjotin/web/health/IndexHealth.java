package fi.palvelutarjotin.web.health;

import fi.palvelutarjotin.catalog.changelog.ChangeLog;
import fi.palvelutarjotin.indexer.index.ChangeFollower;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the index stands, for the keepers of this node. */
@Singleton
@Readiness
final class IndexHealth extends AbstractHealthIndicator<Map<String, Object>> {

    private final ChangeFollower follower;
    private final SearchIndex index;
    private final ChangeLog changeLog;

    IndexHealth(ChangeFollower follower, SearchIndex index, ChangeLog changeLog) {
        this.follower = follower;
        this.index = index;
        this.changeLog = changeLog;
    }

    @Override
    protected String getName() {
        return "index";
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        var status = follower.status();
        healthStatus = status.isReady() ? HealthStatus.UP : HealthStatus.DOWN;
        var details = new LinkedHashMap<String, Object>();
        details.put("state", status.state().name());
        details.put("documents", status.documents());
        details.put("upToDateAt", String.valueOf(status.upToDateAt()));
        var position = index.position();
        if (position != null) {
            details.put("lagInChanges", changeLog.countAfter(position));
        }
        return details;
    }
}
