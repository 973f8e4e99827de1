package fi.palvelutarjotin.web.findable;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells search engines, browsers and social media of itself.
 *
 * @param canonical the one address of this page
 * @param shared its address with scheme and host where they are known, as it is given on
 * @param alternates the same page in each language
 * @param locale of the page, as Open Graph writes it
 * @param picture address of the picture on social cards
 * @param search address of the description by which browsers search the site
 * @param feed address of the page as a feed; null when it has none
 */
@Introspected
public record Head(
        String title,
        String description,
        String canonical,
        String shared,
        List<Alternate> alternates,
        String locale,
        String picture,
        String search,
        @Nullable String feed) {

    public Head {
        alternates = List.copyOf(alternates);
    }

    /** The page in a language. */
    public record Alternate(String language, String address) {}
}
