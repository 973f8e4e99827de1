package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.web.api.ListingAnswer.ContactEntry;
import fi.palvelutarjotin.web.api.Named.IdInLanguages;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of an organisation.
 *
 * @param businessId Y-tunnus, where it is known
 * @param kind association, foundation, municipality, parish, county or other
 * @param scope local, regional, national or unknown
 * @param listings its published listings, by name
 */
@Serdeable
record OrganisationAnswer(
        String id,
        Map<String, String> name,
        @Nullable String businessId,
        String kind,
        String scope,
        Map<String, String> description,
        List<ContactEntry> contacts,
        List<IdInLanguages> listings) {}
