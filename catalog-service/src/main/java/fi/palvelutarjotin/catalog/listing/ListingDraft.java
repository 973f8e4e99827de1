package fi.palvelutarjotin.catalog.listing;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.List;
import java.util.Set;

/** A listing being described: what a source does not tell stays unknown. */
public final class ListingDraft {

    private final ListingKind kind;
    private final LocalizedText name;
    private LocalizedText summary = LocalizedText.EMPTY;
    private LocalizedText description = LocalizedText.EMPTY;
    private List<LocalizedText> keywords = List.of();
    private Set<String> themes = Set.of();
    private Set<String> targetGroups = Set.of();
    private AreaServed area = AreaServed.UNKNOWN;
    private Set<Channel> channels = Set.of();
    private List<Place> places = List.of();
    private Schedule schedule = Schedule.NONE;
    private Price price = Price.UNKNOWN;
    private Registration registration = Registration.UNKNOWN;
    private Ages ages = Ages.ANY;
    private Set<String> languages = Set.of();
    private List<Contact> contacts = List.of();

    ListingDraft(ListingKind kind, LocalizedText name) {
        this.kind = kind;
        this.name = name;
    }

    public ListingDraft summary(LocalizedText summary) {
        this.summary = summary;
        return this;
    }

    public ListingDraft description(LocalizedText description) {
        this.description = description;
        return this;
    }

    public ListingDraft keywords(List<LocalizedText> keywords) {
        this.keywords = keywords;
        return this;
    }

    public ListingDraft themes(Set<String> themes) {
        this.themes = themes;
        return this;
    }

    public ListingDraft targetGroups(Set<String> targetGroups) {
        this.targetGroups = targetGroups;
        return this;
    }

    public ListingDraft area(AreaServed area) {
        this.area = area;
        return this;
    }

    public ListingDraft channels(Set<Channel> channels) {
        this.channels = channels;
        return this;
    }

    public ListingDraft places(List<Place> places) {
        this.places = places;
        return this;
    }

    public ListingDraft schedule(Schedule schedule) {
        this.schedule = schedule;
        return this;
    }

    public ListingDraft price(Price price) {
        this.price = price;
        return this;
    }

    public ListingDraft registration(Registration registration) {
        this.registration = registration;
        return this;
    }

    public ListingDraft ages(Ages ages) {
        this.ages = ages;
        return this;
    }

    public ListingDraft languages(Set<String> languages) {
        this.languages = languages;
        return this;
    }

    public ListingDraft contacts(List<Contact> contacts) {
        this.contacts = contacts;
        return this;
    }

    public ListingContent content() {
        return new ListingContent(
                kind,
                name,
                summary,
                description,
                keywords,
                themes,
                targetGroups,
                area,
                channels,
                places,
                schedule,
                price,
                registration,
                ages,
                languages,
                contacts);
    }
}
