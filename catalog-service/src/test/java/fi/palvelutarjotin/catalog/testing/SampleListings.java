package fi.palvelutarjotin.catalog.testing;

import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingDraft;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.organisation.BusinessId;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.SourceListing;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Listings that tests speak of. */
public final class SampleListings {

    public static final String TUUSULA = "858";
    public static final String JARVENPAA = "186";

    private SampleListings() {}

    public static LocalizedText fi(String text) {
        return LocalizedText.of(Language.FI, text);
    }

    public static ListingDraft draft(String name) {
        return ListingContent.draft(ListingKind.ACTIVITY, fi(name));
    }

    public static ListingContent in(String municipality, String street, String name) {
        var place = new Place(LocalizedText.EMPTY, fi(street), null, null, municipality, null, Set.of());
        return draft(name)
                .area(AreaServed.municipalities(Set.of(municipality)))
                .places(List.of(place))
                .content();
    }

    public static OrganisationContent association(String name, String businessId) {
        return OrganisationContent.named(fi(name), new BusinessId(businessId), OrganisationKind.ASSOCIATION);
    }

    public static FeedRecord accepted(String id, ListingContent content) {
        return accepted(id, content, null);
    }

    public static FeedRecord accepted(String id, ListingContent content, @Nullable OrganisationContent organisation) {
        return new FeedRecord.Accepted(id, "raw of " + id, new SourceListing(organisation, content, null));
    }
}
