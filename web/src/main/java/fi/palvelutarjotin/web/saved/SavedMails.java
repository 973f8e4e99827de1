package fi.palvelutarjotin.web.saved;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.saved.Outbox.Due;
import fi.palvelutarjotin.catalog.saved.SavedSearch;
import fi.palvelutarjotin.catalog.text.LocalizedText.Spoken;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.mail.Mail;
import fi.palvelutarjotin.web.query.SearchStateParser;
import fi.palvelutarjotin.web.site.SiteAddress;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the mails: the one that asks, and the one that tells what is new. */
@Singleton
final class SavedMails {

    private final Listings listings;
    private final WordsOf wordsOf;
    private final SearchStateParser parser;
    private final SiteAddress site;

    SavedMails(Listings listings, WordsOf wordsOf, SearchStateParser parser, SiteAddress site) {
        this.listings = listings;
        this.wordsOf = wordsOf;
        this.parser = parser;
        this.site = site;
    }

    /** The mail to send; empty when all that it would tell of is gone. */
    Optional<Mail> write(Due due) {
        var words = wordsOf.language(due.search().language());
        return switch (due.kind()) {
            case CONFIRM -> Optional.of(confirm(due, words));
            case DIGEST -> digest(due, words);
        };
    }

    private Mail confirm(Due due, Words words) {
        var saved = due.search();
        var text = paragraphs(
                words.text("saved.mail.confirm.greeting", words.text("site.name")),
                words.text("saved.mail.search") + "\n" + search(saved),
                words.text("saved.mail.confirm.link")
                        + "\n"
                        + absolute(SavedAddresses.confirm(saved.language(), saved.confirmToken())),
                words.text("saved.mail.confirm.time"),
                words.text("saved.mail.confirm.otherwise"));
        return new Mail(
                due.id(),
                saved.address(),
                saved.language(),
                words.text("saved.mail.confirm.subject", name(saved, words)),
                text,
                Map.of());
    }

    private Optional<Mail> digest(Due due, Words words) {
        var saved = due.search();
        var told = told(due.listings());
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var stop = absolute(SavedAddresses.stop(saved.language(), saved.stopToken()));
        var more = due.count() - due.listings().size();
        var text = paragraphs(
                words.text("saved.mail.digest.greeting", name(saved, words)),
                told.stream().map(listing -> entry(listing, words)).collect(Collectors.joining("\n\n")),
                more > 0 ? words.text("saved.mail.digest.more", more) : "",
                words.text("saved.mail.search") + "\n" + search(saved),
                words.text("saved.mail.digest.stop") + "\n" + stop);
        return Optional.of(new Mail(
                due.id(),
                saved.address(),
                saved.language(),
                words.text("saved.mail.digest.subject", name(saved, words)),
                text,
                // RFC 2369 and RFC 8058: the mail program's own button ends it.
                Map.of("List-Unsubscribe", "<" + stop + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click")));
    }

    /** Those that still are published, in the order given. */
    private List<Listing> told(List<UUID> ids) {
        var known = listings.list(ids).stream()
                .filter(Listing::published)
                .collect(Collectors.toMap(Listing::id, Function.identity()));
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private String entry(Listing listing, Words words) {
        var reader = words.language();
        var organisation = Optional.ofNullable(listing.organisation())
                .flatMap(known -> known.content().name().bestFor(reader))
                .map(Spoken::text);
        return Stream.of(
                        listing.content().name().bestFor(reader).map(Spoken::text),
                        organisation,
                        Optional.of(
                                absolute(Addresses.listing(reader, listing.id().toString()))))
                .flatMap(Optional::stream)
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    private String name(SavedSearch saved, Words words) {
        return SearchNames.of(words, parser.parseSearchOf("?" + saved.query(), saved.language()));
    }

    private String search(SavedSearch saved) {
        return absolute(Addresses.search(saved.language(), saved.query()));
    }

    private String absolute(String path) {
        return site.configured().orElseThrow() + path;
    }

    private static String paragraphs(String... all) {
        return Stream.of(all).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n", "", "\n"));
    }
}
