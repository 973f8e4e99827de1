package fi.palvelutarjotin.web.organisation;

import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.listing.ListingPage.Link;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's page as its template shows it.
 *
 * @param municipalities where it arranges something, in words; null when that is not told
 * @param count how much it arranges, or how much of it was found, in words; null when nothing
 * @param search null when there is too little to search in
 */
@Introspected
public record OrganisationPage(
        Frame frame,
        Shown name,
        String kind,
        @Nullable String businessId,
        List<String> description,
        @Nullable String descriptionLang,
        List<Link> contacts,
        @Nullable String municipalities,
        @Nullable String count,
        @Nullable Search search,
        List<Entry> listings,
        Pages pages) {

    public OrganisationPage {
        description = List.copyOf(description);
        contacts = List.copyOf(contacts);
        listings = List.copyOf(listings);
    }

    /**
     * A search in what it arranges.
     *
     * @param action where the form goes
     * @param words as typed; empty for none
     * @param narrow the same on the search page, where it can be narrowed
     * @param elsewhere the same words, whoever arranges; null without words
     */
    public record Search(
            String action,
            String words,
            String narrow,
            @Nullable String elsewhere) {}

    /**
     * One of its listings.
     *
     * @param next the next time in words; null when none is ahead
     */
    public record Entry(
            Shown name,
            String address,
            @Nullable Shown summary,
            String kind,
            @Nullable String next) {}

    /**
     * The way to the other pages of the list.
     *
     * @param here which of how many this is, in words; null when there is only one
     */
    public record Pages(
            @Nullable String previous,
            @Nullable String next,
            @Nullable String here) {}
}
