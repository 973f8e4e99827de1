package fi.palvelutarjotin.web.site;

import java.util.Optional;

/** Settings for tests. */
public final class Settings {

    private Settings() {}

    static SiteSettings with(Optional<String> brand, Optional<String> accent, Optional<String> link) {
        return of(Optional.empty(), Optional.empty(), brand, accent, link, Optional.empty());
    }

    static SiteSettings email(String email) {
        var none = Optional.<String>empty();
        return of(Optional.of(email), none, none, none, none, none);
    }

    /** Under an address. */
    public static SiteSettings base(String base) {
        var none = Optional.<String>empty();
        return of(none, Optional.of(base), none, none, none, none);
    }

    /** With nothing set. */
    public static SiteSettings none() {
        var none = Optional.<String>empty();
        return of(none, none, none, none, none, none);
    }

    static SiteSettings logo(String logo) {
        var none = Optional.<String>empty();
        return of(none, none, none, none, none, Optional.of(logo));
    }

    private static SiteSettings of(
            Optional<String> email,
            Optional<String> base,
            Optional<String> brand,
            Optional<String> accent,
            Optional<String> link,
            Optional<String> logo) {
        var none = Optional.<String>empty();
        return new SiteSettings(none, none, none, none, email, none, logo, base, brand, accent, link, none);
    }
}
