package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.site.Logo;
import fi.palvelutarjotin.web.site.SiteSettings;
import fi.palvelutarjotin.web.site.Theme;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the frames of pages. */
@Singleton
public final class Frames {

    private final Assets assets;
    private final List<String> styleSheets;
    private final String icon;
    private final SiteSettings settings;
    private final Logo logo;
    private final WordsOf wordsOf;

    public Frames(Assets assets, SiteSettings settings, Theme theme, Logo logo, WordsOf wordsOf) {
        this.assets = assets;
        this.settings = settings;
        this.logo = logo;
        this.wordsOf = wordsOf;
        var sheets = Stream.of(
                        "vendor/hds-core/base.css",
                        "vendor/hds-core/button.css",
                        "vendor/hds-core/text-input.css",
                        "vendor/hds-core/checkbox.css",
                        "css/palvelutarjotin.css",
                        "css/fit.css",
                        "css/account.css",
                        "css/front.css",
                        "css/listing.css",
                        "css/map.css",
                        "css/referral.css",
                        "css/saved.css",
                        "css/statement.css",
                        "css/tray.css",
                        "css/typing.css")
                .map(assets::address);
        // Last, so that its colours hold.
        styleSheets = Stream.concat(sheets, Stream.of(theme.address())).toList();
        icon = assets.address("icon.svg");
    }

    /**
     * The frame of a page that has an address in each language.
     *
     * @param address of the page in a language
     * @param scripts files under {@code static/} that the page may use
     */
    public Frame of(Language language, String title, Function<Language, String> address, String... scripts) {
        var languages = Arrays.stream(Language.values())
                .map(other -> new Frame.LanguageLink(other.code(), address.apply(other), other == language))
                .toList();
        return new Frame(
                language.code(),
                title,
                Addresses.front(language),
                Addresses.search(language, ""),
                new Frame.About(
                        Addresses.help(language),
                        Addresses.accessibility(language),
                        Addresses.privacy(language),
                        Addresses.feedback(language)),
                address.apply(language),
                site(wordsOf.language(language)),
                languages,
                styleSheets,
                Arrays.stream(scripts).map(assets::address).toList(),
                icon);
    }

    private Frame.Site site(Words words) {
        return new Frame.Site(
                settings.name().orElseGet(() -> words.text("site.name")),
                settings.tagline().orElseGet(() -> words.text("site.tagline")),
                settings.county().orElse(null),
                logo.address().orElse(null),
                settings.phone().map(PhoneText::grouped).orElse(null),
                settings.phone().map(phone -> "tel:" + PhoneText.dialled(phone)).orElse(null),
                settings.email().orElse(null),
                settings.address().orElse(null));
    }
}
