package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.source.SourceListing;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one row. */
final class RowReader {

    private final SheetWords words;
    private final SheetPlaces places;
    private final SheetContacts contacts;

    RowReader(SheetWords words, SheetPlaces places) {
        this.words = words;
        this.places = places;
        this.contacts = new SheetContacts(words);
    }

    /** @throws UnreadableRecord when the row has no name, or a value that is not possible */
    SourceListing read(SheetRow row, Notices notices) {
        var name = row.localized("name", CleanText::line);
        if (name.isEmpty()) {
            throw new UnreadableRecord("The row has no name", null);
        }
        var schedule = SheetTimes.read(
                row.values("times"),
                row.date("validFrom").orElse(null),
                row.date("validUntil").orElse(null));
        var kind = kind(row, schedule, notices);
        var where = places.places(row, kind, name, notices);
        var content = ListingContent.draft(kind, name)
                .summary(row.localized("summary", CleanText::line))
                .description(row.localized("description", CleanText::of))
                .keywords(keywords(row))
                .themes(joined(
                        words.themes(row.values("themes"), notices),
                        words.themesOfLifeEvents(row.values("lifeEvents"), notices)))
                .targetGroups(joined(
                        words.targetGroups(row.values("targetGroups"), notices),
                        words.groupsOfLifeEvents(row.values("lifeEvents"))))
                .area(places.area(row, notices))
                .channels(channels(row, where, notices))
                .places(where)
                .schedule(schedule)
                .price(price(row, notices))
                .registration(SheetContacts.registration(row))
                .ages(new Ages(row.age("ageFrom").orElse(null), row.age("ageTo").orElse(null)))
                .languages(words.languages(row.values("languages"), notices))
                .contacts(SheetContacts.read(row, notices))
                .content();
        return new SourceListing(contacts.organisation(row, notices), content, null);
    }

    /** A row that does not say what it is, is an event when it has only single days. */
    private ListingKind kind(SheetRow row, Schedule schedule, Notices notices) {
        return words.of("kind", row.text("kind").stream().toList(), notices).stream()
                .findFirst()
                .flatMap(ListingKind::find)
                .orElse(
                        schedule.weekly().isEmpty() && !schedule.dates().isEmpty()
                                ? ListingKind.EVENT
                                : ListingKind.ACTIVITY);
    }

    private Set<Channel> channels(SheetRow row, List<Place> where, Notices notices) {
        var channels = EnumSet.noneOf(Channel.class);
        words.of("channel", row.values("channels"), notices)
                .forEach(code -> Channel.find(code).ifPresent(channels::add));
        if (channels.isEmpty() && !where.isEmpty()) {
            channels.add(Channel.PLACE);
        }
        return channels;
    }

    private Price price(SheetRow row, Notices notices) {
        var details = row.localized("priceText", CleanText::line);
        var written = row.text("price").map(text -> text.toLowerCase(Locale.ROOT));
        // "5 €", "2,50 e/kerta": a sum says more than the word for it.
        var sum = written.filter(text -> text.matches(".*[1-9].*")).isPresent();
        if (sum) {
            return new Price(
                    Price.Kind.PAID,
                    details.orElse(
                            LocalizedText.of(Language.FI, row.text("price").orElse(""))));
        }
        var kind = words
                .of(
                        "price",
                        written.map(text -> text.replaceFirst("^0[,.]?0* ?(€|e|euroa)?$", "0")).stream()
                                .toList(),
                        notices)
                .stream()
                .findFirst()
                .map(code -> Price.Kind.valueOf(code.toUpperCase(Locale.ROOT)))
                .orElse(Price.Kind.UNKNOWN);
        return new Price(kind, details);
    }

    /** The keywords of each language, and the sheet's own word for what it is. */
    private static List<LocalizedText> keywords(SheetRow row) {
        var found = new LinkedHashSet<LocalizedText>();
        for (var language : Language.values()) {
            found.addAll(words(row, "keywords." + language.code(), language));
            found.addAll(words(row, "type." + language.code(), language));
        }
        return List.copyOf(found);
    }

    private static List<LocalizedText> words(SheetRow row, String field, Language language) {
        var values = row.values(field);
        var alone = values.size() == 1 && field.startsWith("keywords");
        return values.stream()
                .flatMap(text -> alone ? Arrays.stream(text.split("[,;]")) : Optional.of(text).stream())
                .map(CleanText::line)
                .filter(word -> !word.isEmpty())
                .map(word -> LocalizedText.of(language, word))
                .toList();
    }

    private static Set<String> joined(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
