package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.similar.SimilarListings;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.layout.BackToSearch;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.map.LocatorView;
import fi.palvelutarjotin.web.map.Locators;
import fi.palvelutarjotin.web.referral.RequestOffers;
import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A listing's page in each language. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ListingPageController {

    private static final int SIMILAR = 4;

    private final Listings listings;
    private final SimilarListings similar;
    private final ListingPages pages;
    private final BackToSearch back;
    private final Locators locators;
    private final RequestOffers offers;
    private final SiteAddress site;

    ListingPageController(
            Listings listings,
            SimilarListings similar,
            ListingPages pages,
            BackToSearch back,
            Locators locators,
            RequestOffers offers,
            SiteAddress site) {
        this.listings = listings;
        this.similar = similar;
        this.pages = pages;
        this.back = back;
        this.locators = locators;
        this.offers = offers;
        this.site = site;
    }

    /** The page; "not found" for a listing that never was or is no longer shown. */
    @Get("/{language:fi|sv|en|se}/listing/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Nullable
    HttpResponse<ModelAndView<Map<String, Object>>> listing(
            String language, String id, Optional<SignedIn> who, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        return PublicId.parse(id)
                .flatMap(listings::findPublished)
                .map(listing -> answer(
                        pages.of(listing, similarTo(listing, reader), Visit.of(request, reader, site)),
                        locators.of(listing.content().places(), reader),
                        offers.of(listing, reader, who),
                        back.address(request, reader)))
                .orElse(null);
    }

    /** A listing that has just come is not in the index yet: its page does without. */
    private List<IndexedListing> similarTo(Listing listing, Language reader) {
        return similar.similarTo(listing.id(), reader, SIMILAR).orElse(List.of());
    }

    /** The way back differs from reader to reader. */
    private static HttpResponse<ModelAndView<Map<String, Object>>> answer(
            ListingPage page, Optional<LocatorView> locator, Optional<RequestOffers.View> offer, String back) {
        Map<String, Object> model = new HashMap<>(Map.of("page", page, "frame", page.frame(), "back", back));
        locator.ifPresent(picture -> model.put("locator", picture));
        offer.ifPresent(request -> model.put("offer", request));
        return HttpResponse.ok(new ModelAndView<>("listing/listing", model))
                .header(HttpHeaders.VARY, HttpHeaders.REFERER);
    }
}
