package fi.palvelutarjotin.web.layout;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is round every page.
 *
 * @param language code of the page's language
 * @param title of the page, without the site's name
 * @param home address of the front page in this language
 * @param search address of the search page in this language, without a search
 * @param canonical the one address of this page, without scheme and host
 * @param site whose site it is
 * @param languages the same page in each language
 * @param styleSheets their addresses, in order
 * @param scripts addresses of what makes the page quicker, in order; it is whole without them
 * @param icon address of the site's icon
 */
@Introspected
public record Frame(
        String language,
        String title,
        String home,
        String search,
        String canonical,
        Site site,
        List<LanguageLink> languages,
        List<String> styleSheets,
        List<String> scripts,
        String icon) {

    public Frame {
        languages = List.copyOf(languages);
        styleSheets = List.copyOf(styleSheets);
        scripts = List.copyOf(scripts);
    }

    /** The same page in a language. */
    public record LanguageLink(String code, String address, boolean current) {}

    /**
     * Whose site it is; what the operator has not told is null.
     *
     * @param name of the site
     * @param logo address of the county's logo
     * @param phone as it is read
     * @param call address that calls it
     */
    public record Site(
            String name,
            String tagline,
            @Nullable String county,
            @Nullable String logo,
            @Nullable String phone,
            @Nullable String call,
            @Nullable String email,
            @Nullable String address) {}
}
