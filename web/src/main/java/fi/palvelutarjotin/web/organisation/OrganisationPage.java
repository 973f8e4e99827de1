package fi.palvelutarjotin.web.organisation;

import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.listing.ListingPage.Link;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation's page as its template shows it. */
@Introspected
public record OrganisationPage(
        Frame frame,
        Shown name,
        String kind,
        @Nullable String businessId,
        List<String> description,
        @Nullable String descriptionLang,
        List<Link> contacts,
        List<Entry> listings) {

    public OrganisationPage {
        description = List.copyOf(description);
        contacts = List.copyOf(contacts);
        listings = List.copyOf(listings);
    }

    /** One of its listings. */
    public record Entry(
            Shown name, String address, @Nullable Shown summary, String kind) {}
}
