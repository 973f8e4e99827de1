package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.context.MessageSource;

/** The texts of the pages in one language. */
public final class Words {

    private final MessageSource messages;
    private final Language language;

    Words(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /**
     * A text, with its places filled in.
     *
     * @throws IllegalStateException when the language's file lacks the key: a fault of ours
     */
    public String text(String key, Object... values) {
        return messages.getMessage(key, language.locale(), values)
                .orElseThrow(() -> new IllegalStateException("no text " + key + " in " + language.code()));
    }
}
