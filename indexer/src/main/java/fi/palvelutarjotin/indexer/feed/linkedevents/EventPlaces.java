package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.json.GeoJsonPoint;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads where an event is. */
final class EventPlaces {

    /** {@code ocd-division/country:fi/kunta:tuusula}, and the districts under it. */
    private static final Pattern DIVISION = Pattern.compile("ocd-division/country:fi/kunta:([^/]+).*");

    private final Municipalities municipalities;
    private final References references;

    EventPlaces(Municipalities municipalities, References references) {
        this.municipalities = municipalities;
        this.references = references;
    }

    /** Where one takes part, and whose residents that is for. */
    record Where(Set<Channel> channels, List<Place> places, AreaServed area) {

        static final Where UNKNOWN = new Where(Set.of(), List.of(), AreaServed.UNKNOWN);

        /** The internet is a place in these feeds ({@code helsinki:internet}); it is everywhere. */
        static final Where ONLINE = new Where(Set.of(Channel.ONLINE), List.of(), AreaServed.NATIONWIDE);
    }

    Where read(Json location) {
        var id = References.idOf(location).orElse("");
        if (id.endsWith(":internet")) {
            return Where.ONLINE;
        }
        var place = references.place(location);
        var name = EventTexts.line(place.get("name"));
        var street = EventTexts.line(place.get("street_address"));
        if (name.isEmpty() && street.isEmpty()) {
            return Where.UNKNOWN;
        }
        var town = EventTexts.line(place.get("address_locality"));
        var municipality = municipality(place, town).map(Municipality::code);
        var read = new Place(
                name,
                street,
                place.get("postal_code")
                        .code()
                        .filter(code -> code.matches("\\d{5}"))
                        .orElse(null),
                town.bestFor(Language.FI).map(LocalizedText.Spoken::text).orElse(null),
                municipality.orElse(null),
                GeoJsonPoint.inFinland(place.get("position")).orElse(null),
                Set.of());
        return new Where(
                Set.of(Channel.PLACE),
                List.of(read),
                municipality
                        .map(code -> AreaServed.municipalities(Set.of(code)))
                        .orElse(AreaServed.UNKNOWN));
    }

    /** By the division, which is exact; else by the town of the address, which may be a village. */
    private Optional<Municipality> municipality(Json place, LocalizedText town) {
        var divisions = place.get("divisions").items().stream()
                .flatMap(division -> division.get("ocd_id").text().stream())
                .map(DIVISION::matcher)
                .filter(Matcher::matches)
                .map(division -> division.group(1).replace('_', ' '));
        return Stream.concat(divisions, town.texts().values().stream())
                .flatMap(name -> municipalities.findByName(name).stream())
                .findFirst();
    }
}
