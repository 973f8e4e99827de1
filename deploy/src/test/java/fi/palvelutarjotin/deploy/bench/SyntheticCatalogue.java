package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.classification.TargetGroup;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Theme;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.organisation.Organisation;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.SourceListing;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A made-up catalogue of any size. Each listing depends on the seed and its number alone, so it need not be kept. */
final class SyntheticCatalogue {

    private static final long SEED = 20_261_122;

    private static final Instant MADE =
            SyntheticSchedules.TODAY.atStartOfDay(Schedule.ZONE).toInstant();

    private final int size;
    private final SyntheticPlaces places = new SyntheticPlaces(new Municipalities());
    private final SyntheticOrganisations organisations;
    private final List<String> themes;
    private final List<String> groups;

    SyntheticCatalogue(int size) {
        this.size = size;
        organisations = new SyntheticOrganisations(SEED, places, size / 8 + 1);
        themes = shuffled(new Themes().all().stream().map(Theme::code).toList());
        groups = shuffled(
                new TargetGroups().all().stream().map(TargetGroup::code).toList());
    }

    /** So that the commonest theme is not simply the first of the file; the same at every size. */
    private static List<String> shuffled(List<String> codes) {
        var mixed = new java.util.ArrayList<>(codes);
        java.util.Collections.shuffle(mixed, new java.util.Random(SEED));
        return List.copyOf(mixed);
    }

    int size() {
        return size;
    }

    /** A record as a feed reader gives it. */
    FeedRecord record(int number) {
        var organisation = organisations.of(number);
        var content = content(number, "");
        return new FeedRecord.Accepted(
                "b" + number, content.toString(), new SourceListing(organisation.content(), content, null));
    }

    /** The same record after somebody has added a word to the listing's summary. */
    FeedRecord changedRecord(int number, String word) {
        var organisation = organisations.of(number);
        var content = content(number, " " + word);
        return new FeedRecord.Accepted(
                "b" + number, content.toString(), new SourceListing(organisation.content(), content, null));
    }

    /** A listing as the index takes it, without the way through the database. */
    Listing listing(int number) {
        var dice = new Dice(SEED + 1, number);
        var organisation = organisations.of(number);
        var created = MADE.minus(dice.between(0, 1_500_000), ChronoUnit.MINUTES);
        return new Listing(
                new UUID(dice.number(), dice.number()),
                true,
                content(number, ""),
                new Organisation(organisation.id(), organisation.content()),
                List.of(new Listing.SourceReference("bench", "b" + number)),
                created,
                created,
                MADE);
    }

    private ListingContent content(int number, String addition) {
        var dice = new Dice(SEED, number);
        var home = organisations.of(number).home();
        var where = home.name().bestFor(Language.FI).orElseThrow().text();
        var prose = new FinnishProse(dice, where);
        var texts = new ListingTexts(dice, prose, where);
        var kind = kind(dice);
        var channels = channels(dice);
        var atPlace = channels.contains(Channel.PLACE);
        return ListingContent.draft(kind, texts.name())
                .summary(texts.summary(addition))
                .description(texts.description())
                .keywords(texts.keywords())
                .themes(dice.some(themes, 1, 3))
                .targetGroups(dice.percent(25) ? Set.of() : dice.some(groups, 1, 3))
                .channels(channels)
                .area(places.area(dice, home))
                .places(atPlace ? List.of(places.place(dice, home)) : List.of())
                .schedule(schedule(dice, kind))
                .price(price(dice))
                .registration(new Registration(
                        dice.one(Registration.Need.values()), LocalizedText.EMPTY, null, "info@esimerkki.example"))
                .ages(dice.percent(30) ? new Ages(dice.between(0, 65), null) : Ages.ANY)
                .languages(languages(dice))
                .contacts(List.of(new Contact(
                        Contact.Kind.PHONE, "050 %07d".formatted(dice.between(0, 9_999_999)), LocalizedText.EMPTY)))
                .content();
    }

    private static ListingKind kind(Dice dice) {
        var at = dice.between(1, 100);
        return at <= 50
                ? ListingKind.ACTIVITY
                : at <= 70
                        ? ListingKind.SUPPORT
                        : at <= 85 ? ListingKind.EVENT : at <= 95 ? ListingKind.PLACE : ListingKind.VOLUNTEERING;
    }

    private static Set<Channel> channels(Dice dice) {
        if (dice.percent(4)) {
            return EnumSet.of(Channel.ONLINE);
        }
        var channels = EnumSet.of(dice.percent(94) ? Channel.PLACE : Channel.HOME);
        if (dice.percent(12)) {
            channels.add(Channel.PHONE);
        }
        return channels;
    }

    private static Schedule schedule(Dice dice, ListingKind kind) {
        return switch (kind) {
            case EVENT -> SyntheticSchedules.event(dice);
            case ACTIVITY, VOLUNTEERING -> dice.percent(85) ? SyntheticSchedules.weekly(dice) : Schedule.NONE;
            case SUPPORT, PLACE -> dice.percent(30) ? SyntheticSchedules.weekly(dice) : Schedule.NONE;
        };
    }

    private static Price price(Dice dice) {
        var at = dice.between(1, 100);
        var kind = at <= 45 ? Price.Kind.FREE : at <= 70 ? Price.Kind.PAID : Price.Kind.UNKNOWN;
        var details = kind == Price.Kind.PAID
                ? LocalizedText.of(Language.FI, dice.between(2, 90) + " euroa")
                : LocalizedText.EMPTY;
        return new Price(kind, details);
    }

    private static Set<String> languages(Dice dice) {
        var languages = new TreeSet<>(Set.of("fi"));
        if (dice.percent(15)) {
            languages.add("sv");
        }
        if (dice.percent(15)) {
            languages.add("en");
        }
        if (dice.percent(5)) {
            languages.add(dice.one(List.of("ru", "ar", "so", "et", "uk", "fse")));
        }
        return languages;
    }

    /** The texts of one listing: all have Finnish, some Swedish, some English. */
    private record ListingTexts(Dice dice, FinnishProse prose, String municipality, boolean swedish, boolean english) {

        ListingTexts(Dice dice, FinnishProse prose, String municipality) {
            this(dice, prose, municipality, dice.percent(15), dice.percent(15));
        }

        LocalizedText name() {
            return text(prose.name(), OtherLanguages.SV.name(dice), OtherLanguages.EN.name(dice));
        }

        LocalizedText summary(String addition) {
            return text(
                    prose.text(dice.between(1, 2)) + addition,
                    OtherLanguages.SV.text(dice, municipality, 1),
                    OtherLanguages.EN.text(dice, municipality, 1));
        }

        LocalizedText description() {
            return text(
                    prose.text(dice.between(9, 14)),
                    OtherLanguages.SV.text(dice, municipality, 8),
                    OtherLanguages.EN.text(dice, municipality, 8));
        }

        List<LocalizedText> keywords() {
            return dice.percent(50)
                    ? List.of(
                            LocalizedText.of(Language.FI, prose.searched()),
                            LocalizedText.of(Language.FI, prose.compound()))
                    : List.of();
        }

        private LocalizedText text(String fi, String sv, String en) {
            var texts = new EnumMap<Language, String>(Language.class);
            texts.put(Language.FI, fi);
            if (swedish) {
                texts.put(Language.SV, sv);
            }
            if (english) {
                texts.put(Language.EN, en);
            }
            return new LocalizedText(texts);
        }
    }
}
