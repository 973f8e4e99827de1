package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.Arrays;
import java.util.function.Function;

/** Makes the frames of pages. */
public final class Frames {

    private Frames() {}

    /**
     * The frame of a page that has the same path in each language.
     *
     * @param address of the page in a language
     */
    public static Frame of(Language language, String title, Function<Language, String> address) {
        var languages = Arrays.stream(Language.values())
                .map(other -> new Frame.LanguageLink(other.code(), address.apply(other), other == language))
                .toList();
        return new Frame(
                language.code(), title, Addresses.search(language, ""), address.apply(language), languages);
    }
}
