package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A text of the catalogue on a page.
 *
 * @param text plain; the template escapes it
 * @param lang code of the language that it is in, when that is not the page's; null when it is
 */
public record Shown(String text, @Nullable String lang) {

    /** The text for a reader; null when there is none in any language. */
    public static @Nullable Shown of(LocalizedText text, Language reader) {
        return text.bestFor(reader)
                .map(spoken -> new Shown(spoken.text(), otherThan(reader, spoken.language())))
                .orElse(null);
    }

    public static @Nullable String otherThan(Language reader, Language language) {
        return language == reader ? null : language.code();
    }
}
