package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.PublicId;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A listing's page in each language. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ListingPageController {

    private final Listings listings;
    private final ListingPages pages;

    ListingPageController(Listings listings, ListingPages pages) {
        this.listings = listings;
        this.pages = pages;
    }

    /** The page; "not found" for a listing that never was or is no longer shown. */
    @Get("/{language:fi|sv|en|se}/listing/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Nullable
    ModelAndView<Map<String, Object>> listing(String language, String id) {
        return PublicId.parse(id)
                .flatMap(listings::findPublished)
                .map(listing -> pages.of(listing, Language.find(language).orElseThrow()))
                .map(page -> new ModelAndView<Map<String, Object>>(
                        "listing/listing", Map.of("page", page, "frame", page.frame())))
                .orElse(null);
    }
}
