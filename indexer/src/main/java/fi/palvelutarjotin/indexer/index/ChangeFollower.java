package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.catalog.changelog.ChangeLog;
import fi.palvelutarjotin.catalog.changelog.ChangePosition;
import fi.palvelutarjotin.catalog.changelog.ChangeSignal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this node's index up to date: woken by the database when something changes, and by the clock when a signal was
 * lost. Nothing starts by itself; the program that serves searches calls {@link #start}.
 */
@Singleton
public final class ChangeFollower {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFollower.class);
    private static final Duration WAIT_FOR_SIGNAL = Duration.ofMillis(400);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration STALE_AFTER = Duration.ofMinutes(1);

    /** Coming times are indexed some sixty ahead; daily ones last two months, so a week is early enough. */
    private static final Duration RENEW_AFTER = Duration.ofDays(7);

    private final ChangeLog changeLog;
    private final ChangeSignal signal;
    private final SearchIndex index;
    private final Clock clock;

    private volatile boolean running;
    private volatile boolean building;
    private volatile @Nullable Instant upToDateAt;
    private volatile boolean rebuildAsked;
    private @Nullable Thread thread;
    private boolean uncommitted;
    private Instant committedAt;

    public ChangeFollower(ChangeLog changeLog, ChangeSignal signal, SearchIndex index, Clock clock) {
        this.changeLog = changeLog;
        this.signal = signal;
        this.index = index;
        this.clock = clock;
        committedAt = clock.instant();
    }

    /** Brings the index up to date in this thread: builds it when there is none, reads the change log otherwise. */
    public void catchUp(RebuildProgress progress) {
        if (index.position() == null) {
            rebuild(progress);
        }
        follow();
        index.commit();
    }

    /** Begins to follow in a thread of its own. */
    public synchronized void start() {
        if (thread == null) {
            running = true;
            thread = Thread.ofPlatform().name("change-follower").daemon().start(this::run);
        }
    }

    @PreDestroy
    public synchronized void stop() throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
            thread = null;
        }
        signal.close();
    }

    /** How the index stands; cheap enough to be asked every second. */
    public IndexStatus status() {
        int documents = index.read(IndexView::documents);
        var since = upToDateAt;
        return new IndexStatus(state(documents, since), documents, since);
    }

    private IndexStatus.State state(int documents, @Nullable Instant since) {
        if (index.position() == null) {
            return building ? IndexStatus.State.BUILDING : IndexStatus.State.EMPTY;
        }
        if (documents == 0) {
            return IndexStatus.State.EMPTY;
        }
        return since == null || since.isBefore(clock.instant().minus(STALE_AFTER))
                ? IndexStatus.State.STALE
                : IndexStatus.State.READY;
    }

    private void run() {
        while (running) {
            try {
                step();
            } catch (RuntimeException e) {
                LOG.warn("The index cannot follow the catalogue; trying again: {}", e.getMessage());
                pause();
            }
        }
    }

    private void step() {
        if (index.position() == null
                || rebuildAsked
                || index.builtAt().isBefore(clock.instant().minus(RENEW_AFTER))) {
            rebuildAsked = false;
            rebuild(RebuildProgress.SILENT);
        }
        follow();
        if (uncommitted && committedAt.isBefore(clock.instant().minus(COMMIT_EVERY))) {
            index.commit();
            uncommitted = false;
            committedAt = clock.instant();
        }
        if (signal.await(WAIT_FOR_SIGNAL) == ChangeSignal.Heard.REBUILD) {
            rebuildAsked = true;
        }
    }

    private void follow() {
        var more = true;
        while (more) {
            var position = index.position();
            if (position == null || !sameCatalogue(position)) {
                rebuild(RebuildProgress.SILENT);
                return;
            }
            var changes = changeLog.after(position);
            if (!changes.listings().isEmpty()) {
                index.apply(changes);
                uncommitted = true;
            }
            more = changes.more();
        }
        upToDateAt = clock.instant();
    }

    private boolean sameCatalogue(ChangePosition position) {
        return changeLog.generation().equals(position.generation());
    }

    private void rebuild(RebuildProgress progress) {
        building = true;
        try {
            index.rebuild(progress);
            LOG.info(
                    "The index was built: {} listings.",
                    index.read(IndexView::documents).intValue());
        } finally {
            building = false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
