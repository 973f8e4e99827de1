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
 * @param about the pages about the site itself
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
        About about,
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

    /** The frame of a page that shows something else by a query, which the other languages keep; its one address does not. */
    public Frame asking(String query) {
        return new Frame(
                language,
                title,
                home,
                search,
                about,
                canonical,
                site,
                languages.stream().map(link -> link.asking(query)).toList(),
                styleSheets,
                scripts,
                icon);
    }

    /** Addresses of the pages about the site itself, in this language. */
    public record About(String help, String accessibility, String privacy, String feedback) {}

    /** The same page in a language. */
    public record LanguageLink(String code, String address, boolean current) {

        private LanguageLink asking(String query) {
            return new LanguageLink(code, query.isEmpty() ? address : address + "?" + query, current);
        }
    }

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
