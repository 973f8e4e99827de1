package fi.palvelutarjotin.web.site;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whose site it is. Everything can be left out; then the pages are those of the demo.
 *
 * @param name of the site, in place of the pages' own
 * @param tagline what it is for, in a few words
 * @param county who keeps the service
 * @param phone of who keeps it
 * @param email of who keeps it
 * @param address street and post office of who keeps it, on one line
 * @param logo a file: SVG or PNG
 * @param baseAddress under which the site is reached, as {@code https://palvelut.example.fi}: makes canonical links whole
 * @param brandColour of the bars, with white text on it; {@code #rrggbb} like the others
 * @param accentColour of the chief button
 * @param linkColour of links
 * @param cards a file with the front page's cards
 */
@ConfigurationProperties("palvelutarjotin.site")
public record SiteSettings(
        Optional<String> name,
        Optional<String> tagline,
        Optional<String> county,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> address,
        Optional<String> logo,
        Optional<String> baseAddress,
        Optional<String> brandColour,
        Optional<String> accentColour,
        Optional<String> linkColour,
        Optional<String> cards)
        implements CheckedAtStart {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 120;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,24}");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}");

    public SiteSettings {
        name = text("name", name, LONGEST_NAME);
        tagline = text("tagline", tagline, LONGEST_LINE);
        county = text("county", county, LONGEST_LINE);
        address = text("address", address, LONGEST_LINE);
        phone = checked("phone", phone, PHONE.asMatchPredicate(), "one phone number: digits, spaces, a plus first");
        email = checked("email", email, EMAIL.asMatchPredicate(), "one e-mail address");
        baseAddress = checked("base-address", baseAddress, SiteSettings::isBase, "an address as https://example.fi")
                .map(base -> base.replaceFirst("/+$", ""));
        logo = stripped(logo);
        brandColour = stripped(brandColour);
        accentColour = stripped(accentColour);
        linkColour = stripped(linkColour);
        cards = stripped(cards);
    }

    private static Optional<String> text(String setting, Optional<String> written, int longest) {
        return checked(setting, written, text -> text.length() <= longest, "at most %d characters".formatted(longest));
    }

    private static Optional<String> checked(
            String setting, Optional<String> written, Predicate<String> isRight, String what) {
        var text = stripped(written);
        if (text.isPresent() && !isRight.test(text.get())) {
            throw new IllegalArgumentException(
                    "The setting palvelutarjotin.site.%s takes %s.".formatted(setting, what));
        }
        return text;
    }

    private static boolean isBase(String written) {
        try {
            var base = URI.create(written);
            return ("https".equals(base.getScheme()) || "http".equals(base.getScheme()))
                    && base.getHost() != null
                    && base.getRawUserInfo() == null
                    && base.getRawQuery() == null
                    && base.getRawFragment() == null
                    && base.getRawPath().replace("/", "").isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> stripped(Optional<String> written) {
        return written.map(String::strip).filter(text -> !text.isEmpty());
    }
}
