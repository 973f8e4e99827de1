package fi.palvelutarjotin.deploy.browser;

import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.deploy.demo.DemoFeeds;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.feed.FeedProgress;
import fi.palvelutarjotin.indexer.feed.FeedRunner;
import fi.palvelutarjotin.indexer.feed.RunResult;
import fi.palvelutarjotin.indexer.search.SortOrder;
import fi.palvelutarjotin.indexer.suggest.Suggestions;
import fi.palvelutarjotin.web.testing.TestSite;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The site with the demo feeds' listings, started once for all browser tests. */
final class DemoSite {

    /** What a resident of the demo municipalities looks for. */
    static final String WORD = "kuoro";

    /** With it there can be accounts. */
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private static final String SWEDISH = "Stickkafé på svenska";

    private static final class Started {
        static final DemoSite SITE = new DemoSite();
    }

    private static final class Invited {
        static final String TOKEN = get().newInvitation("liisa@terveysasema.example");
    }

    private final TestSite site;

    private DemoSite() {
        var swedish = ListingContent.draft(ListingKind.ACTIVITY, LocalizedText.of(Language.SV, SWEDISH))
                .description(LocalizedText.of(Language.SV, "Vi stickar och dricker kaffe. Alla är välkomna."))
                .content();
        var organiser = OrganisationContent.named(
                LocalizedText.of(Language.SV, "Hantverksföreningen (exempel)"), null, OrganisationKind.ASSOCIATION);
        site = TestSite.with(Map.of("palvelutarjotin.sealing.key", KEY));
        site.index().take(List.of(SampleListings.accepted("swedish", swedish, organiser)));
        var runner = site.index().get(FeedRunner.class);
        for (var feed : new DemoFeeds(Path.of(System.getProperty("project.root"))).all()) {
            var result = runner.run(feed, false, FeedProgress.SILENT);
            if (!(result instanceof RunResult.Ran ran && ran.run().status() == FeedRun.Status.DONE)) {
                throw new IllegalStateException("the demo feed " + feed.name() + " could not be read: " + result);
            }
        }
        site.index().catchUp();
        site.index().get(Suggestions.class).refresh();
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
        return freeWithTimesAndPhone().id().toString();
    }

    /** A listing that is told in Swedish only. */
    String swedishListing() {
        return listing(SWEDISH);
    }

    /** A tray with both, as it stands in addresses: the first with a reason and a next step. */
    String trayCode() {
        return inTray(finnishListing()) + "nc." + inTray(swedishListing());
    }

    private static String inTray(String listing) {
        var id = UUID.fromString(listing);
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The token of a link that lets somebody choose a password; the same each time, so that pages lead to each other. */
    String invitation() {
        return Invited.TOKEN;
    }

    /** Somebody's first way in; another one each time. */
    String newInvitation(String mail) {
        var added = site.index()
                .get(Accounts.class)
                .add("Liisa Lähettäjä", mail, Language.FI, Role.PROFESSIONAL, "Tuusulan terveysasema", null);
        return ((Accounts.Added.Invited) added).token();
    }

    String organisation() {
        var found = site.index().search(WORD).hits().getFirst().listing().organisation();
        return Objects.requireNonNull(found).id();
    }

    /** A hit of a search for the word that people can go to for nothing, and whose organiser has a telephone. */
    Listing freeWithTimesAndPhone() {
        var listings = site.index().get(Listings.class);
        var free = Map.of(FacetName.PRICE, Set.of(Price.Kind.FREE.code()));
        return site.index().search(WORD, free, SortOrder.RELEVANCE).hits().stream()
                .filter(hit -> !hit.listing().municipalities().isEmpty())
                .flatMap(hit ->
                        listings.findPublished(UUID.fromString(hit.listing().id())).stream())
                .filter(listing -> !listing.content().schedule().weekly().isEmpty())
                .filter(listing ->
                        listing.content().contacts().stream().anyMatch(contact -> contact.kind() == Contact.Kind.PHONE))
                .findFirst()
                .orElseThrow();
    }

    private String listing(String words) {
        return site.index().search(words).hits().getFirst().listing().id();
    }
}
