package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.Notices;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the area, which may be municipalities, counties or the whole country, and the place. */
final class SheetPlaces {

    private static final Set<String> WHOLE_COUNTRY =
            Set.of("koko maa", "koko suomi", "valtakunnallinen", "suomi", "hela landet", "whole country", "nationwide");

    private final Municipalities municipalities;
    private final SheetWords words;

    SheetPlaces(Municipalities municipalities, SheetWords words) {
        this.municipalities = municipalities;
        this.words = words;
    }

    AreaServed area(SheetRow row, Notices notices) {
        var towns = new TreeSet<String>();
        var counties = new TreeSet<String>();
        for (var written : row.values("municipality")) {
            if (WHOLE_COUNTRY.contains(written.toLowerCase(Locale.ROOT))) {
                return AreaServed.NATIONWIDE;
            }
            var town = municipality(written);
            // Helsinki is both: as people write it, it is the city.
            var county = town.isPresent() ? Optional.<String>empty() : county(written);
            town.ifPresent(found -> towns.add(found.code()));
            county.ifPresent(counties::add);
            if (town.isEmpty() && county.isEmpty()) {
                notices.unknownCode("municipalities", written);
            }
        }
        return AreaServed.limited(towns, counties);
    }

    /** The place, if an address or a point is told; a listing that is itself a place is at least in its municipality. */
    List<Place> places(SheetRow row, ListingKind kind, LocalizedText name, Notices notices) {
        var street = row.text("street").map(CleanText::line);
        var coordinates = coordinates(row, notices);
        var postalCode = row.text("postalCode").map(SheetPlaces::fiveDigits);
        var postOffice = row.text("postOffice");
        var isPlace = kind == ListingKind.PLACE;
        var municipality = placeMunicipality(row);
        if (street.isEmpty() && coordinates.isEmpty() && !(isPlace && municipality.isPresent())) {
            return List.of();
        }
        return List.of(new Place(
                isPlace ? name : LocalizedText.EMPTY,
                street.map(text -> LocalizedText.of(Language.FI, text)).orElse(LocalizedText.EMPTY),
                postalCode.orElse(null),
                postOffice.orElse(null),
                municipality.orElse(null),
                coordinates.orElse(null),
                accessibility(row, notices)));
    }

    /** Where several municipalities are named, the place is in the one whose name its post office has. */
    private Optional<String> placeMunicipality(SheetRow row) {
        var named = row.values("municipality").stream()
                .flatMap(written -> municipality(written).stream())
                .map(Municipality::code)
                .toList();
        var byPost = row.text("postOffice").flatMap(municipalities::findByName).map(Municipality::code);
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        return byPost.filter(code -> named.isEmpty() || named.contains(code));
    }

    /** "Mikkeli", "491", "491 Mikkeli", "Mikkeli 491". */
    private Optional<Municipality> municipality(String written) {
        var name = written.replaceAll("\\d", "").strip();
        var code = written.replaceAll("\\D", "");
        return municipalities.findByName(name).or(() -> code.isEmpty() ? Optional.empty() : municipalities.find(code));
    }

    private Optional<String> county(String written) {
        return municipalities.findCountyByName(written).map(county -> county.code());
    }

    private static Optional<Coordinates> coordinates(SheetRow row, Notices notices) {
        var latitude = row.number("latitude");
        var longitude = row.number("longitude");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        var point = new Coordinates(latitude.get(), longitude.get());
        if (!point.inFinland()) {
            notices.unknownCode("coordinates", "not in Finland: %s, %s".formatted(latitude.get(), longitude.get()));
            return Optional.empty();
        }
        return Optional.of(point);
    }

    private Set<AccessibilityFact> accessibility(SheetRow row, Notices notices) {
        var facts = EnumSet.noneOf(AccessibilityFact.class);
        words.accessibility(row.values("accessibility"), notices)
                .forEach(code -> AccessibilityFact.find(code).ifPresent(facts::add));
        return facts;
    }

    /** Spreadsheets take the leading zeros of "00530" for a number's. */
    private static String fiveDigits(String written) {
        var digits = written.replaceAll("\\s", "");
        return digits.matches("\\d{2,5}") ? "0".repeat(5 - digits.length()) + digits : written;
    }
}
