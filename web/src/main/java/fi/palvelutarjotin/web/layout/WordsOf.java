package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.context.MessageSource;
import jakarta.inject.Singleton;

/** Gives the pages' texts of a language. */
@Singleton
public final class WordsOf {

    private final MessageSource messages;

    public WordsOf(MessageSource messages) {
        this.messages = messages;
    }

    public Words language(Language language) {
        return new Words(messages, language);
    }
}
