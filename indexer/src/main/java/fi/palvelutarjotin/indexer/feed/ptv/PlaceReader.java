package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.Tm35Fin;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the addresses of a service location, and the municipalities that PTV names anywhere. */
final class PlaceReader {

    /** Words of the accessibility register's sentences that state a fact; a sentence that denies anything states none. */
    private static final Map<String, AccessibilityFact> FACTS = Map.of(
            "induktiosilmukka", AccessibilityFact.INDUCTION_LOOP,
            "esteettömäksi merkitty wc", AccessibilityFact.ACCESSIBLE_TOILET,
            "esteetön wc", AccessibilityFact.ACCESSIBLE_TOILET,
            "esteettömiksi merkittyjä autopaikkoja", AccessibilityFact.PARKING,
            "esteettömäksi merkittyjä autopaikkoja", AccessibilityFact.PARKING,
            "esteettömiä autopaikkoja", AccessibilityFact.PARKING,
            "invapysäköinti", AccessibilityFact.PARKING);

    private final Municipalities municipalities;

    PlaceReader(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** The places of a service location; its postal addresses are nowhere that one goes. */
    List<Place> read(List<Json> addresses, LocalizedText name, Notices notices) {
        var places = new ArrayList<Place>();
        for (var address : addresses) {
            var street = address.get("streetAddress");
            var other = address.get("otherAddress");
            if (!address.get("type").text().orElse("Location").equals("Postal")) {
                if (street.isPresent()) {
                    places.add(place(street, name, accessibility(address), notices));
                } else if (other.isPresent() && coordinates(other).isPresent()) {
                    places.add(place(other, name, accessibility(address), notices));
                }
            }
        }
        return places;
    }

    /** A municipality by its code or, failing that, by its name; one that is neither is noted. */
    Optional<Municipality> municipality(Json municipality, Notices notices) {
        var code = municipality.get("code").code();
        var name = Texts.of(municipality.get("name").items());
        var found = code.flatMap(municipalities::find)
                .or(() -> name.texts().values().stream()
                        .flatMap(text -> municipalities.findByName(text).stream())
                        .findFirst());
        if (found.isEmpty()) {
            code.or(() -> name.bestFor(Language.FI).map(LocalizedText.Spoken::text))
                    .ifPresent(unknown -> notices.unknownCode("municipalities", unknown));
        }
        return found;
    }

    private Place place(Json address, LocalizedText name, Set<AccessibilityFact> accessibility, Notices notices) {
        return new Place(
                name,
                street(address),
                address.get("postalCode").code().orElse(null),
                postOffice(address),
                municipality(address.get("municipality"), notices)
                        .map(Municipality::code)
                        .orElse(null),
                coordinates(address).orElse(null),
                accessibility);
    }

    private static LocalizedText street(Json address) {
        var number = address.get("streetNumber").code().map(text -> " " + text).orElse("");
        return Texts.of(address.get("street").items()).map(street -> CleanText.line(street + number));
    }

    private static @Nullable String postOffice(Json address) {
        return Texts.of(address.get("postOffice").items())
                .bestFor(Language.FI)
                .map(LocalizedText.Spoken::text)
                .orElse(null);
    }

    private static Optional<Coordinates> coordinates(Json address) {
        var northing = address.get("latitude").code();
        return northing.flatMap(north -> address.get("longitude").code().flatMap(east -> Tm35Fin.toWgs84(north, east)));
    }

    private static Set<AccessibilityFact> accessibility(Json address) {
        var facts = EnumSet.noneOf(AccessibilityFact.class);
        for (var entrance : address.get("entrances").items()) {
            for (var group : entrance.get("accessibilitySentences").items()) {
                for (var item : group.get("sentences").items()) {
                    Texts.of(item.get("sentence").items()).in(Language.FI).ifPresent(told -> facts.addAll(facts(told)));
                }
            }
        }
        return facts;
    }

    private static List<AccessibilityFact> facts(String sentence) {
        var told = sentence.toLowerCase(Language.FI.locale());
        if (told.matches("(?s).*\\b(ei|eivät|puuttuu)\\b.*")) {
            return List.of();
        }
        return FACTS.entrySet().stream()
                .filter(fact -> told.contains(fact.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
