package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.AccountPage.Link;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.provider.Provider;
import fi.palvelutarjotin.web.site.SiteSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes the pages for who comes back from the provider and is not let in. */
@Singleton
final class ProviderPages {

    private final WordsOf wordsOf;
    private final Frames frames;
    private final Provider provider;
    private final SiteSettings site;

    ProviderPages(WordsOf wordsOf, Frames frames, Provider provider, SiteSettings site) {
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.provider = provider;
        this.site = site;
    }

    /** Nobody has invited this person: whom to ask. */
    AccountPage unknown(Language language) {
        var words = wordsOf.language(language);
        return page(
                words,
                words.text("provider.unknown.title"),
                "",
                words.text("provider.unknown.text"),
                whomToAsk(words),
                words.text("provider.unknown.password"));
    }

    AccountPage failed(Language language, String to) {
        var words = wordsOf.language(language);
        return page(
                words, words.text("provider.failed.title"), to, words.text("provider.failed.text"), whomToAsk(words));
    }

    AccountPage cancelled(Language language, String to) {
        var words = wordsOf.language(language);
        return page(
                words,
                words.text("provider.cancelled.title"),
                to,
                words.text("provider.cancelled.text", provider.name(language)));
    }

    AccountPage away(Language language, String to) {
        var words = wordsOf.language(language);
        return page(
                words,
                words.text("provider.away.title"),
                to,
                words.text("provider.away.text", provider.name(language)));
    }

    AccountPage wait(Language language, Duration duration) {
        var words = wordsOf.language(language);
        return page(words, words.text("provider.failed.title"), "", AccountPages.wait(words, duration));
    }

    private String whomToAsk(Words words) {
        var ways = new ArrayList<String>();
        site.county().ifPresent(ways::add);
        site.phone().ifPresent(ways::add);
        site.email().ifPresent(ways::add);
        return ways.isEmpty()
                ? words.text("provider.ask")
                : words.text("provider.ask.whom", String.join(", ", List.copyOf(ways)));
    }

    private AccountPage page(Words words, String title, String to, String... texts) {
        var language = words.language();
        return AccountPage.of(frames.of(language, title, other -> AccountAddresses.signIn(other, to)), title, texts)
                .with(new Link(words.text("account.toSignIn"), AccountAddresses.signIn(language, to)));
    }
}
