package fi.palvelutarjotin.web.health;

import fi.palvelutarjotin.catalog.changelog.ChangeLog;
import fi.palvelutarjotin.indexer.index.ChangeFollower;
import jakarta.inject.Singleton;

/** Whether this node can serve: its index can be searched, and the database can be reached. */
@Singleton
public final class ServiceReadiness {

    private final ChangeFollower follower;
    private final ChangeLog changeLog;

    ServiceReadiness(ChangeFollower follower, ChangeLog changeLog) {
        this.follower = follower;
        this.changeLog = changeLog;
    }

    public boolean isReady() {
        return follower.status().isReady() && databaseAnswers();
    }

    private boolean databaseAnswers() {
        try {
            changeLog.head();
            return true;
        } catch (RuntimeException e) {
            // Whatever the reason, there is no answer; the management port tells more.
            return false;
        }
    }
}
