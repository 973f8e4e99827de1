package fi.palvelutarjotin.catalog.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A feed that the catalogue takes listings from.
 *
 * @param name lower-case letters, digits and hyphens, at most 63 characters
 * @param format the feed format's name
 * @param location file path or web address
 * @param mapping path of the mapping file, for formats that need one
 * @param precedence 0 or more; the smaller is believed first when two sources tell of the same listing
 */
public record Source(
        String name,
        String format,
        String location,
        @Nullable String mapping,
        int precedence) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public Source {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A source's name may have lower-case letters a-z, digits and hyphens, at most 63: " + name);
        }
        if (precedence < 0) {
            throw new IllegalArgumentException("a precedence below zero");
        }
    }
}
