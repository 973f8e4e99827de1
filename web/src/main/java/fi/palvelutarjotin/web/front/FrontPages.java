package fi.palvelutarjotin.web.front;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;

/** Makes the front page. */
@Singleton
final class FrontPages {

    private final WordsOf wordsOf;
    private final Frames frames;

    FrontPages(WordsOf wordsOf, Frames frames) {
        this.wordsOf = wordsOf;
        this.frames = frames;
    }

    FrontPage of(Language reader) {
        var words = wordsOf.language(reader);
        return new FrontPage(
                frames.of(reader, words.text("front.title"), Addresses::front), Addresses.search(reader, ""));
    }
}
