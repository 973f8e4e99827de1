package fi.palvelutarjotin.web.saved;

import fi.palvelutarjotin.catalog.saved.SavedSearch;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.query.SearchStateParser;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the pages about saved searches. */
@Singleton
final class SavedPages {

    private final WordsOf wordsOf;
    private final Frames frames;
    private final SearchStateParser parser;
    private final Following following;

    SavedPages(WordsOf wordsOf, Frames frames, SearchStateParser parser, Following following) {
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.parser = parser;
        this.following = following;
    }

    /** The form again, with what was wrong. */
    SavedPage again(SearchState search, String typed, @Nullable String problem) {
        var words = wordsOf.language(search.language());
        return page(
                words,
                words.text("saved.again.title"),
                language ->
                        Addresses.search(language, search.withLanguage(language).toPageQuery()),
                List.of(),
                null,
                following.of(search, typed, problem),
                List.of());
    }

    SavedPage asked(Language language) {
        var words = wordsOf.language(language);
        return page(
                words,
                words.text("saved.asked.title"),
                SavedAddresses::asked,
                List.of(words.text("saved.asked.text"), words.text("saved.asked.time")),
                null,
                null,
                List.of(start(words)));
    }

    SavedPage toConfirm(SavedSearch saved, Language language) {
        var words = wordsOf.language(language);
        return page(
                words,
                words.text("saved.confirm.title"),
                other -> SavedAddresses.confirm(other, saved.confirmToken()),
                List.of(named(words, saved), words.text("saved.confirm.text")),
                new SavedPage.Button(
                        words.text("saved.confirm.button"), SavedAddresses.confirm(language, saved.confirmToken())),
                null,
                List.of());
    }

    SavedPage confirmed(SavedSearch saved, Language language) {
        var words = wordsOf.language(language);
        return page(
                words,
                words.text("saved.confirmed.title"),
                SavedAddresses::ask,
                List.of(named(words, saved), words.text("saved.confirmed.text")),
                null,
                null,
                List.of(new SavedPage.Link(
                        words.text("saved.toSearch"), Addresses.search(saved.language(), saved.query()))));
    }

    SavedPage toStop(SavedSearch saved, Language language) {
        var words = wordsOf.language(language);
        return page(
                words,
                words.text("saved.stop.title"),
                other -> SavedAddresses.stop(other, saved.stopToken()),
                List.of(named(words, saved), words.text("saved.stop.text")),
                new SavedPage.Button(words.text("saved.stop.button"), SavedAddresses.stop(language, saved.stopToken())),
                null,
                List.of());
    }

    SavedPage stopped(Language language) {
        var words = wordsOf.language(language);
        return page(
                words,
                words.text("saved.stopped.title"),
                other -> Addresses.search(other, ""),
                List.of(words.text("saved.stopped.text")),
                null,
                null,
                List.of(start(words)));
    }

    /** For a link that was used or has run out. */
    SavedPage gone(Language language) {
        var words = wordsOf.language(language);
        return page(
                words,
                words.text("saved.gone.title"),
                other -> Addresses.search(other, ""),
                List.of(words.text("saved.gone.text")),
                null,
                null,
                List.of(start(words)));
    }

    private SavedPage page(
            Words words,
            String title,
            Function<Language, String> address,
            List<String> texts,
            SavedPage.@Nullable Button button,
            @Nullable FollowView follow,
            List<SavedPage.Link> links) {
        return new SavedPage(frames.of(words.language(), title, address), title, texts, button, follow, links);
    }

    private String named(Words words, SavedSearch saved) {
        return words.text(
                "saved.search", SearchNames.of(words, parser.parseSearchOf("?" + saved.query(), saved.language())));
    }

    private static SavedPage.Link start(Words words) {
        return new SavedPage.Link(words.text("saved.toSearch"), Addresses.search(words.language(), ""));
    }
}
