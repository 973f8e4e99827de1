package fi.palvelutarjotin.indexer.feed.run;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.catalog.source.IntakeRun;
import fi.palvelutarjotin.catalog.source.Rejection;
import fi.palvelutarjotin.catalog.source.RunCounts;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.catalog.source.Sources;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.indexer.feed.FeedProgress;
import fi.palvelutarjotin.indexer.feed.FeedRunner;
import fi.palvelutarjotin.indexer.feed.RunResult;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** A catalogue that feeds are run into, on real PostgreSQL; every run is checked for what holds of all runs. */
final class FeedHouse implements AutoCloseable {

    private final TestCatalogue catalogue;

    private FeedHouse(TestCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static FeedHouse open() {
        return open(Map.of());
    }

    static FeedHouse open(Map<String, Object> settings) {
        var all = new TreeMap<>(settings);
        all.put(TestFetching.WANTED, "true");
        return new FeedHouse(TestCatalogue.start(all));
    }

    FeedRun run(Source source) {
        return run(source, false);
    }

    /** Runs a source: whatever it gives, there must be a report, and a run that did not end well removes nothing. */
    FeedRun run(Source source, boolean confirmed) {
        var before = published(source);
        var read = new AtomicLong();
        var result = get(FeedRunner.class).run(source, confirmed, counting(read));
        assertThat(result).isInstanceOf(RunResult.Ran.class);
        var run = ((RunResult.Ran) result).run();
        assertThat(run.counts().read()).as("%s", run).isGreaterThanOrEqualTo((int) read.get());
        checkReport(run);
        checkNothingIsLost(run, before, published(source));
        return run;
    }

    private static FeedProgress counting(AtomicLong read) {
        return (soFar, expected) -> read.set(soFar);
    }

    /** Every record is accounted for, and who reads the report understands it. */
    private void checkReport(FeedRun run) {
        var counts = run.counts();
        assertThat(run.finished()).isNotNull();
        assertThat(run.status()).isIn(FeedRun.Status.DONE, FeedRun.Status.BROKEN, FeedRun.Status.HELD);
        if (run.status() != FeedRun.Status.DONE) {
            assertThat(run.message())
                    .isNotBlank()
                    .doesNotContain("Exception", "java.", "fi.palvelutarjotin", "The program failed")
                    .hasSizeLessThan(2_000);
        }
        var reasons =
                counts.reasons().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(reasons).as("%s", run).isEqualTo(counts.rejected() + counts.unpublished());
        assertThat(rejections(run))
                .hasSize(counts.rejected())
                .allSatisfy(rejection -> assertThat(rejection.reason()).isNotBlank())
                .allSatisfy(rejection -> assertThat(rejection.raw()).isNotBlank());
    }

    private static void checkNothingIsLost(FeedRun run, Map<String, Listing> before, Map<String, Listing> after) {
        var lost = new ArrayList<>(before.keySet());
        lost.removeAll(after.keySet());
        var counts = run.counts();
        if (run.status() != FeedRun.Status.DONE) {
            assertThat(counts.vanished()).as("%s", run).isZero();
        }
        assertThat(lost.size()).as("%s", run).isLessThanOrEqualTo(counts.vanished() + counts.unpublished());
        assertThat(after.values())
                .allSatisfy(listing -> assertThat(listing.content().toString()).doesNotContainIgnoringCase("<script"));
    }

    /** The share that vanished is one that a run may remove without asking. */
    static void checkLittleVanished(RunCounts counts, int before) {
        assertThat(counts.vanished())
                .isLessThanOrEqualTo(Math.max(5, (int) (before * IntakeRun.REMOVED_WITHOUT_ASKING)));
    }

    /** The listings that a source tells of, by the source's id. */
    Map<String, Listing> published(Source source) {
        var listings = new TreeMap<String, Listing>();
        get(Listings.class)
                .forEachPublished(listing -> listing.sources().stream()
                        .filter(reference -> reference.source().equals(source.name()))
                        .forEach(reference -> listings.put(reference.id(), listing)));
        return listings;
    }

    List<Rejection> rejections(FeedRun run) {
        return get(Sources.class).listRejections(run.id());
    }

    <T> T get(Class<T> bean) {
        return catalogue.get(bean);
    }

    /** Empties the catalogue. */
    void clear() throws SQLException {
        try (var connection = catalogue.connect();
                var statement = connection.createStatement()) {
            statement.execute("truncate source, listing, organisation cascade");
        }
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
