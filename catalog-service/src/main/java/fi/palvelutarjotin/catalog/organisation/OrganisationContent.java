package fi.palvelutarjotin.catalog.organisation;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an organisation, in our words.
 *
 * @param name in one language at least
 * @param businessId a valid Y-tunnus ({@link BusinessId}), when known
 * @param description plain text; may be empty
 * @param contacts published ways to reach it
 */
@Serdeable
public record OrganisationContent(
        LocalizedText name,
        @Nullable String businessId,
        OrganisationKind kind,
        OrganisationScope scope,
        LocalizedText description,
        List<Contact> contacts) {

    public OrganisationContent {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an organisation without a name");
        }
        if (businessId != null && !BusinessId.isValid(businessId)) {
            throw new IllegalArgumentException("not a Y-tunnus: " + businessId);
        }
        contacts = List.copyOf(contacts);
    }

    public static OrganisationContent named(
            LocalizedText name, @Nullable BusinessId businessId, OrganisationKind kind) {
        return new OrganisationContent(
                name,
                businessId == null ? null : businessId.value(),
                kind,
                OrganisationScope.UNKNOWN,
                LocalizedText.EMPTY,
                List.of());
    }
}
