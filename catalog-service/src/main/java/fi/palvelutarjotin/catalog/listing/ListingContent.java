package fi.palvelutarjotin.catalog.listing;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is told of a listing, in our words: the same shape whether one source tells it or several were merged.
 *
 * @param kind what sort of thing
 * @param name in one language at least
 * @param summary a sentence or two
 * @param description plain text, paragraphs parted by an empty line
 * @param keywords free words, one text a word
 * @param themes codes of {@code codelists/themes.csv}
 * @param targetGroups codes of {@code codelists/target-groups.csv}; empty means everybody
 * @param area whose residents it is for
 * @param channels ways of taking part
 * @param places where one goes; empty when nowhere
 * @param schedule when it happens
 * @param price what it costs
 * @param registration whether one must sign up
 * @param ages for whom by age
 * @param languages codes of {@code codelists/languages.csv} in which it is held
 * @param contacts how to ask more
 */
@Serdeable
public record ListingContent(
        ListingKind kind,
        LocalizedText name,
        LocalizedText summary,
        LocalizedText description,
        List<LocalizedText> keywords,
        Set<String> themes,
        Set<String> targetGroups,
        AreaServed area,
        Set<Channel> channels,
        List<Place> places,
        Schedule schedule,
        Price price,
        Registration registration,
        Ages ages,
        Set<String> languages,
        List<Contact> contacts) {

    public ListingContent {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("no name in any language");
        }
        keywords = List.copyOf(keywords);
        themes = Collections.unmodifiableSet(new TreeSet<>(themes));
        targetGroups = Collections.unmodifiableSet(new TreeSet<>(targetGroups));
        channels = Collections.unmodifiableSet(new TreeSet<>(channels));
        places = List.copyOf(places);
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
        contacts = List.copyOf(contacts);
    }

    public static ListingDraft draft(ListingKind kind, LocalizedText name) {
        return new ListingDraft(kind, name);
    }
}
