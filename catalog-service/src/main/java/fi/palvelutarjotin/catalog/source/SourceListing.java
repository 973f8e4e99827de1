package fi.palvelutarjotin.catalog.source;

import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One source's record in our words.
 *
 * @param organisation who arranges, where the source tells
 * @param modified when the source says that it last changed
 */
@Serdeable
public record SourceListing(
        @Nullable OrganisationContent organisation,
        ListingContent content,
        @Nullable Instant modified) {}
