package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the frames of pages. */
@Singleton
public final class Frames {

    private final List<String> styleSheets;
    private final String icon;

    public Frames(Assets assets) {
        styleSheets = Stream.of(
                        "vendor/hds-core/base.css",
                        "vendor/hds-core/button.css",
                        "vendor/hds-core/text-input.css",
                        "vendor/hds-core/checkbox.css",
                        "css/palvelutarjotin.css",
                        "css/tray.css")
                .map(assets::address)
                .toList();
        icon = assets.address("icon.svg");
    }

    /**
     * The frame of a page that has an address in each language.
     *
     * @param address of the page in a language
     */
    public Frame of(Language language, String title, Function<Language, String> address) {
        var languages = Arrays.stream(Language.values())
                .map(other -> new Frame.LanguageLink(other.code(), address.apply(other), other == language))
                .toList();
        return new Frame(
                language.code(),
                title,
                Addresses.search(language, ""),
                address.apply(language),
                languages,
                styleSheets,
                icon);
    }
}
