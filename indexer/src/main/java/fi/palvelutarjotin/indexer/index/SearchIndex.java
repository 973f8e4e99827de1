package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.catalog.changelog.ChangeLog;
import fi.palvelutarjotin.catalog.changelog.ChangePosition;
import fi.palvelutarjotin.catalog.changelog.Changes;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's index: a view of the catalogue that follows its change log and can be built anew at any time.
 *
 * <p>Only one thread writes at a time; any number read. A rebuild is written beside the index in use and takes its place
 * in one step.
 */
@Singleton
public final class SearchIndex implements AutoCloseable {

    /**
     * A question of sixteen things, each in four languages with its other names, has some thousands of clauses, most of
     * them without a listing; Lucene's own bound is for people who write queries by hand.
     */
    private static final int MOST_CLAUSES = 16_384;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final int LISTINGS_AT_A_TIME = 500;
    private static final int TELL_PROGRESS_EVERY = 250;
    private static final int HANDS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final ChangeLog changeLog;
    private final Listings listings;
    private final Analyzer analyzer;
    private final String words;
    private final FacetCatalogue facets;
    private final ListingDocument documents;
    private final IndexFolders folders;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock rebuilding = new ReentrantLock();

    private volatile OpenIndex live;
    private volatile @Nullable ChangePosition position;

    public SearchIndex(
            IndexSettings settings,
            ChangeLog changeLog,
            Listings listings,
            TextAnalysis analysis,
            FacetCatalogue facets,
            ListingDocument documents) {
        this.changeLog = changeLog;
        this.listings = listings;
        analyzer = OpenIndex.analyzer(analysis);
        words = analysis.fingerprint();
        this.facets = facets;
        this.documents = documents;
        try {
            folders = new IndexFolders(settings.folder());
            live = openCurrent();
            position = live.position().filter(this::isOfThisCatalogue).orElse(null);
            folders.deleteAllBut(live.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("the index under " + settings.folder() + " cannot be opened", e);
        }
    }

    /** Reads from the newest view; the view must not be used after the reading. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(IndexView view) throws IOException;
    }

    public <T> T read(Reading<T> reading) {
        while (true) {
            var index = live;
            try {
                var view = index.views().acquire();
                try {
                    return reading.from(view);
                } finally {
                    index.views().release(view);
                }
            } catch (AlreadyClosedException e) {
                if (index == live) {
                    throw e;
                }
                // A rebuilt index has just taken the place of the one that we held: read from the new one.
            } catch (IOException e) {
                throw new UncheckedIOException("the index could not be read", e);
            }
        }
    }

    /** How the index's fields were analysed. */
    public Analyzer analyzer() {
        return analyzer;
    }

    /** How far the change log is read; null while there is no usable index and a rebuild is due. */
    public @Nullable ChangePosition position() {
        return position;
    }

    /** When the index in use was built. */
    Instant builtAt() {
        return folders.pointedAt();
    }

    /** Brings changes in and makes them searchable. */
    void apply(Changes changes) {
        writing.lock();
        try {
            write(live, changes.listings());
            live.refresh();
            position = changes.position();
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be written", e);
        } finally {
            writing.unlock();
        }
    }

    /** Makes all that was brought in lasting. */
    void commit() {
        writing.lock();
        try {
            if (position != null) {
                live.commit(position);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be committed", e);
        } finally {
            writing.unlock();
        }
    }

    /** Builds the index anew beside the one in use, and puts it in its place when it is whole. */
    public void rebuild(RebuildProgress progress) {
        rebuilding.lock();
        try {
            var built = build(progress);
            writing.lock();
            try {
                var old = live;
                folders.point(built.index.folder());
                live = built.index;
                position = built.position;
                old.close();
                folders.deleteAllBut(live.folder());
            } finally {
                writing.unlock();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be rebuilt", e);
        } finally {
            rebuilding.unlock();
        }
    }

    private record Built(OpenIndex index, ChangePosition position) {}

    private Built build(RebuildProgress progress) throws IOException {
        // Taken before reading: whatever changes meanwhile is read again from the change log.
        var from = changeLog.head();
        var all = listings.countPublished();
        var index = open(folders.createNew());
        try {
            var read = addAll(index, all, progress);
            index.join();
            index.commit(from);
            index.refresh();
            progress.indexed(read, read);
            return new Built(index, from);
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** Most of the work is the reading of words, which each processor can do for itself. */
    private long addAll(OpenIndex index, long expected, RebuildProgress progress) {
        var read = new AtomicLong();
        try (var hands = new ManyHands<Listing>(HANDS, listing -> add(index, listing))) {
            listings.forEachPublished(listing -> {
                hands.take(listing);
                if (read.incrementAndGet() % TELL_PROGRESS_EVERY == 0) {
                    progress.indexed(read.get(), expected);
                }
            });
            hands.finish();
        }
        return read.get();
    }

    private static void add(OpenIndex index, Listing listing) {
        try {
            index.add(listing);
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be written", e);
        }
    }

    private void write(OpenIndex index, Collection<UUID> changed) throws IOException {
        var ids = List.copyOf(changed);
        for (var start = 0; start < ids.size(); start += LISTINGS_AT_A_TIME) {
            writeSome(index, ids.subList(start, Math.min(start + LISTINGS_AT_A_TIME, ids.size())));
        }
    }

    private void writeSome(OpenIndex index, List<UUID> ids) throws IOException {
        var gone = new HashSet<>(ids);
        for (var listing : listings.list(ids)) {
            if (listing.published()) {
                index.put(listing);
                gone.remove(listing.id());
            }
        }
        for (var id : gone) {
            index.remove(id.toString());
        }
    }

    private OpenIndex openCurrent() throws IOException {
        var folder = folders.current();
        if (folder.isPresent()) {
            try {
                return open(folder.get());
            } catch (LockObtainFailedException e) {
                throw new IOException("another process is using the index folder " + folder.get(), e);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The index in {} cannot be read and will be built anew: {}", folder.get(), e.getMessage());
            }
        }
        return open(folders.createNew());
    }

    private OpenIndex open(Path folder) throws IOException {
        return new OpenIndex(folder, analyzer, words, facets, documents);
    }

    private boolean isOfThisCatalogue(ChangePosition read) {
        return read.generation().equals(changeLog.generation());
    }

    @Override
    @PreDestroy
    public void close() throws IOException {
        writing.lock();
        try {
            if (position != null) {
                live.commit(position);
            }
            live.close();
        } finally {
            writing.unlock();
        }
    }
}
