package fi.palvelutarjotin.deploy.browser;

import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.deploy.demo.DemoFeeds;
import fi.palvelutarjotin.indexer.feed.FeedProgress;
import fi.palvelutarjotin.indexer.feed.FeedRunner;
import fi.palvelutarjotin.indexer.feed.RunResult;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.testing.TestSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The site with the demo feeds' listings, started once for all browser tests. */
final class DemoSite {

    /** What a resident of the demo municipalities looks for. */
    static final String WORD = "kuoro";

    private static final String SWEDISH = "Stickkafé på svenska";

    private static final class Started {
        static final DemoSite SITE = new DemoSite();
    }

    private final TestSite site;

    private DemoSite() {
        var swedish = ListingContent.draft(ListingKind.ACTIVITY, LocalizedText.of(Language.SV, SWEDISH))
                .description(LocalizedText.of(Language.SV, "Vi stickar och dricker kaffe. Alla är välkomna."))
                .content();
        var organiser = OrganisationContent.named(
                LocalizedText.of(Language.SV, "Hantverksföreningen (exempel)"), null, OrganisationKind.ASSOCIATION);
        site = TestSite.with(List.of(SampleListings.accepted("swedish", swedish, organiser)));
        var runner = site.index().get(FeedRunner.class);
        for (var feed : new DemoFeeds(Path.of(System.getProperty("project.root"))).all()) {
            var result = runner.run(feed, false, FeedProgress.SILENT);
            if (!(result instanceof RunResult.Ran ran && ran.run().status() == FeedRun.Status.DONE)) {
                throw new IllegalStateException("the demo feed " + feed.name() + " could not be read: " + result);
            }
        }
        site.index().catchUp();
        Runtime.getRuntime().addShutdownHook(new Thread(site::close));
    }

    static DemoSite get() {
        return Started.SITE;
    }

    TestSite site() {
        return site;
    }

    String address(String path) {
        return site.address(path).toString();
    }

    /** A listing with Finnish texts, an organiser and times ahead. */
    String finnishListing() {
        return listing(WORD);
    }

    /** A listing that is told in Swedish only. */
    String swedishListing() {
        return listing(SWEDISH);
    }

    String organisation() {
        var found = site.index().search(WORD).hits().getFirst().listing().organisation();
        return Objects.requireNonNull(found).id();
    }

    private String listing(String words) {
        var state = SearchState.start(Language.FI).withWords(words);
        SearchRequest request = state.toRequest();
        return site.index().search(request).hits().getFirst().listing().id();
    }
}
