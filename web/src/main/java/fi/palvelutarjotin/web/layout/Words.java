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
     * @throws io.micronaut.context.exceptions.NoSuchMessageException when no file has the key: a fault of ours
     */
    public String text(String key, Object... values) {
        return messages.getRequiredMessage(
                key, MessageSource.MessageContext.of(language.locale()), values);
    }
}
