package fi.palvelutarjotin.catalog.listing;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Whether one must sign up, and how.
 *
 * @param instructions in words; may be empty
 * @param url an http or https address, when there is one
 * @param email when signing up goes by e-mail
 */
@Serdeable
public record Registration(
        Need need,
        LocalizedText instructions,
        @Nullable String url,
        @Nullable String email) {

    public enum Need {
        REQUIRED,
        NOT_REQUIRED,
        UNKNOWN
    }

    public static final Registration UNKNOWN = new Registration(Need.UNKNOWN, LocalizedText.EMPTY, null, null);
}
