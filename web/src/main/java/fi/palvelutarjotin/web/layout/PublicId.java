package fi.palvelutarjotin.web.layout;

import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in addresses. */
public final class PublicId {

    private PublicId() {}

    /** The id, or empty when the text is none: such an address leads nowhere, it is not a mistake of the reader's. */
    public static Optional<UUID> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
