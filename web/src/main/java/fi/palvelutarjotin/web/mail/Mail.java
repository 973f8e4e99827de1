package fi.palvelutarjotin.web.mail;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.Map;
import java.util.UUID;

/**
 * A mail of plain text.
 *
 * @param id the same at every try to send it, so that a mail program which gets it twice shows it once
 * @param headers beside the usual ones
 */
public record Mail(UUID id, String to, Language language, String subject, String text, Map<String, String> headers) {

    public Mail {
        headers = Map.copyOf(headers);
    }

    /** Nothing of a person in a log line. */
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
