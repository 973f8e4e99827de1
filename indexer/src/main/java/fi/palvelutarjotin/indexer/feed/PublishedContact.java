package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the ways to be reached as people write them; what cannot be used to reach anybody is left out. */
public final class PublishedContact {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");

    private static final Pattern BARE_HOST = Pattern.compile("(?i)www\\.[^\\s<>\"]+\\.[^\\s<>\"]+");

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"]+");

    private static final int FEWEST_DIGITS = 5;

    private PublishedContact() {}

    /** A phone number with at least five digits; emergency numbers are not an organiser's. */
    public static Optional<Contact> phone(String written, LocalizedText description) {
        var digits = written.chars().filter(Character::isDigit).count();
        return digits < FEWEST_DIGITS
                ? Optional.empty()
                : Optional.of(new Contact(Contact.Kind.PHONE, CleanText.line(written), description));
    }

    public static Optional<Contact> email(String written, LocalizedText description) {
        return emailAddress(written).map(address -> new Contact(Contact.Kind.EMAIL, address, description));
    }

    public static Optional<Contact> web(String written, LocalizedText description) {
        return webAddress(written).map(address -> new Contact(Contact.Kind.WEB, address, description));
    }

    /** An e-mail address, without a {@code mailto:} before it. */
    public static Optional<String> emailAddress(String written) {
        var address = written.strip().replaceFirst("(?i)^mailto:", "");
        return EMAIL.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }

    /** An http or https address; {@code www.…} gets the https that people leave out. Nothing else becomes a link. */
    public static Optional<String> webAddress(String written) {
        var address = written.strip();
        if (WEB_ADDRESS.matcher(address).matches()) {
            return Optional.of(address);
        }
        return BARE_HOST.matcher(address).matches() ? Optional.of("https://" + address) : Optional.empty();
    }
}
