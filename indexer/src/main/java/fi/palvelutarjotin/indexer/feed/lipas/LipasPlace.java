package fi.palvelutarjotin.indexer.feed.lipas;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.SourceListing;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CodeTable;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.PublishedContact;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import fi.palvelutarjotin.indexer.feed.json.JsonRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Says a sports place in our words. */
final class LipasPlace {

    private static final LocalizedText BOOKINGS =
            new LocalizedText(Map.of(Language.FI, "Varaukset", Language.SV, "Bokningar", Language.EN, "Bookings"));

    private final Municipalities municipalities;
    private final CodeTable types = CodeTable.load("lipas-types");
    private final LipasTexts texts = new LipasTexts();

    LipasPlace(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    FeedRecord read(JsonRecord record, Notices notices) {
        var site = record.json();
        var name = texts.read(site.get("name"));
        if (name.isEmpty()) {
            throw new UnreadableRecord("It has no name in a language of the catalogue", "name");
        }
        var location = site.get("location");
        var city = texts.read(location.get("city").get("name"));
        var municipality = location.get("city").get("cityCode").code().flatMap(code -> {
            var found = municipalities.find(code);
            if (found.isEmpty()) {
                notices.unknownCode("municipalities", code);
            }
            return found;
        });
        var type = texts.read(site.get("type").get("name"));
        var place = new Place(
                LocalizedText.EMPTY,
                texts.read(location.get("address")),
                location.get("postalCode")
                        .code()
                        .filter(code -> code.matches("\\d{5}"))
                        .orElse(null),
                LipasTexts.plain(location.get("postalOffice")).orElse(null),
                municipality.map(found -> found.code()).orElse(null),
                LipasCoordinates.read(location.get("coordinates")).orElse(null),
                Set.of());
        var content = ListingContent.draft(ListingKind.PLACE, name)
                .summary(together(type, city))
                .description(texts.information(site.get("properties")))
                .keywords(keywords(type, texts.read(site.get("marketingName")), name))
                .themes(site.get("type")
                        .get("typeCode")
                        .code()
                        .map(code -> new TreeSet<>(types.ours(code, "themes", notices)))
                        .orElseGet(TreeSet::new))
                .area(municipality
                        .map(found -> AreaServed.municipalities(Set.of(found.code())))
                        .orElse(AreaServed.UNKNOWN))
                .channels(Set.of(Channel.PLACE))
                .places(List.of(place))
                .price(isFree(site) ? new Price(Price.Kind.FREE, LocalizedText.EMPTY) : Price.UNKNOWN)
                .registration(
                        isFree(site)
                                ? new Registration(Registration.Need.NOT_REQUIRED, LocalizedText.EMPTY, null, null)
                                : Registration.UNKNOWN)
                .contacts(contacts(site))
                .content();
        var keeper = LipasKeeper.organisation(site, city).orElse(null);
        return record.accepted(new SourceListing(
                keeper, content, LipasTexts.time(site.get("lastModified")).orElse(null)));
    }

    /**
     * LIPAS explains "vapaa käyttö" as open to anybody without booking or entrance fee; "no" tells only that one of the
     * two is needed.
     */
    private static boolean isFree(Json site) {
        return site.get("freeUse").bool().orElse(false);
    }

    /** "Lähiliikuntapaikka, Keuruu": there is no summary in the register. */
    private static LocalizedText together(LocalizedText type, LocalizedText city) {
        var together = new EnumMap<Language, String>(Language.class);
        type.texts()
                .forEach((language, name) -> together.put(
                        language,
                        city.bestFor(language)
                                .map(town -> name + ", " + town.text())
                                .orElse(name)));
        return new LocalizedText(together);
    }

    private static List<LocalizedText> keywords(LocalizedText type, LocalizedText marketingName, LocalizedText name) {
        return Stream.of(type, marketingName)
                .filter(word -> !word.isEmpty() && !word.equals(name))
                .toList();
    }

    private static List<Contact> contacts(Json site) {
        var none = LocalizedText.EMPTY;
        return Stream.of(
                        LipasTexts.plain(site.get("www")).flatMap(www -> PublishedContact.web(www, none)),
                        LipasTexts.plain(site.get("reservationsLink"))
                                .flatMap(link -> PublishedContact.web(link, BOOKINGS)),
                        LipasTexts.plain(site.get("email")).flatMap(email -> PublishedContact.email(email, none)),
                        LipasTexts.plain(site.get("phoneNumber")).flatMap(phone -> PublishedContact.phone(phone, none)))
                .flatMap(contact -> contact.stream())
                .distinct()
                .toList();
    }
}
