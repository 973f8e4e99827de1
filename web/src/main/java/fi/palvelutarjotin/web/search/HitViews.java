package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.indexer.condition.AccessFit;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.search.SearchHit;
import fi.palvelutarjotin.indexer.search.WhyFound;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.PlaceText;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.query.Parameter;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the hits of a page. */
final class HitViews {

    private static final int FACTS_NAMED = 3;

    private final Labels labels;
    private final Words words;
    private final Times times;
    private final LocalDateTime now;
    private final boolean placeAsked;
    private final boolean distanceAsked;
    private final String carried;

    /**
     * Makes hits of a search.
     *
     * @param access whose accessibility needs were asked for; the hits' own pages then tell it for them
     */
    HitViews(
            Labels labels,
            Words words,
            LocalDateTime now,
            boolean placeAsked,
            boolean distanceAsked,
            @Nullable AccessProfile access) {
        this.labels = labels;
        this.words = words;
        this.times = new Times(words);
        this.now = now;
        this.placeAsked = placeAsked;
        this.distanceAsked = distanceAsked;
        carried = access == null ? "" : "?" + Parameter.ACCESSIBILITY.code() + "=" + access.code();
    }

    HitView of(SearchHit hit) {
        var listing = hit.listing();
        var organisation = listing.organisation();
        var suits = hit.suitability();
        var distance = suits.distance();
        return new HitView(
                Addresses.listing(words.language(), listing.id()) + carried,
                hit.name(),
                Shown.otherThan(words.language(), hit.nameLanguage()),
                hit.text(),
                Shown.otherThan(words.language(), hit.textLanguage()),
                organisation == null ? null : Shown.of(organisation.name(), words.language()),
                new PlaceText(labels, words).of(listing.places(), listing.area(), listing.channels()),
                listing.schedule().next(now).map(times::once).orElse(null),
                suits.time() == null ? null : times.once(suits.time()),
                distance == null ? null : new DistanceText(words).of(distance),
                access(suits.access()),
                suits.access() == AccessFit.FITS,
                why(hit.why()),
                accessibility(listing),
                marks(listing),
                (placeAsked && !hit.local()) || (distanceAsked && distance == null));
    }

    private @Nullable String why(@Nullable WhyFound why) {
        if (why == null) {
            return null;
        }
        var found = String.join(" ", why.words());
        return switch (why.kind()) {
            case WORD -> words.text("hit.why.word", found);
            case NEED -> words.text("hit.why.need", found);
        };
    }

    /** Of the place that is shown; what it means for somebody stands on the listing's own page. */
    private @Nullable String accessibility(IndexedListing listing) {
        var told = listing.places().stream()
                .limit(1)
                .flatMap(place -> place.accessibility().stream())
                .limit(FACTS_NAMED)
                .map(fact -> words.text("accessibility." + fact.code()))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? null : told;
    }

    /** What is not known is not told: it is so of most places. */
    private @Nullable String access(@Nullable AccessFit fit) {
        return switch (fit) {
            case FITS -> words.text("hit.access.fits");
            case SHORTCOMING -> words.text("hit.access.shortcoming");
            case UNKNOWN -> null;
            case null -> null;
        };
    }

    private List<String> marks(IndexedListing listing) {
        var marks = new ArrayList<String>();
        marks.add(words.text("kind." + listing.kind().code()));
        if (listing.price() != Price.Kind.UNKNOWN) {
            marks.add(words.text("price." + listing.price().code()));
        }
        listing.channels().stream()
                .filter(channel -> channel != Channel.PLACE)
                .forEach(channel -> marks.add(labels.of(FacetName.CHANNEL, channel.code(), words)));
        return marks;
    }
}
