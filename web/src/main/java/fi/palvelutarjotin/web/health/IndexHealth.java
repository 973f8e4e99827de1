package fi.palvelutarjotin.web.health;

import fi.palvelutarjotin.catalog.changelog.ChangeLog;
import fi.palvelutarjotin.indexer.index.ChangeFollower;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import fi.palvelutarjotin.indexer.language.Dictionaries;
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
    private final Dictionaries dictionaries;

    IndexHealth(ChangeFollower follower, SearchIndex index, ChangeLog changeLog, Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
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
        details.put(
                "finnish",
                dictionaries.hasFinnish() ? "dictionary" : "degraded: stems only, the dictionary was not found");
        details.put("swedish", dictionaries.hasSwedish() ? "word list" : "degraded: compounds are not split");
        var position = index.position();
        if (position != null) {
            details.put("lagInChanges", changeLog.countAfter(position));
        }
        return details;
    }
}
