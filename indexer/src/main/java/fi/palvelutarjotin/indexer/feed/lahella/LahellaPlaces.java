package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.CodeTable;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.json.GeoJsonPoint;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.EnumMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads where a channel of the kind "place" is. */
final class LahellaPlaces {

    private final Municipalities municipalities;
    private final LahellaLanguages languages;
    private final CodeTable accessibility = CodeTable.load("accessibility");

    LahellaPlaces(Municipalities municipalities, LahellaLanguages languages) {
        this.municipalities = municipalities;
        this.languages = languages;
    }

    /** The place, when there is anything by which it can be found. */
    Optional<Place> read(Json channel, AreaServed region, Notices notices) {
        var street = address(channel, "street", notices);
        var town = address(channel, "city", notices);
        var point = GeoJsonPoint.inFinland(channel.get("map").get("center"));
        if (street.isEmpty() && town.isEmpty() && point.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Place(
                LocalizedText.EMPTY,
                street,
                address(channel, "postalCode", notices).texts().values().stream()
                        .filter(code -> code.matches("\\d{5}"))
                        .findFirst()
                        .orElse(null),
                town.bestFor(Language.FI).map(LocalizedText.Spoken::text).orElse(null),
                municipality(town, region),
                point.orElse(null),
                facts(channel, notices)));
    }

    /** A town is often a village, Kellokoski for example: then the one municipality that the notice is for. */
    private @Nullable String municipality(LocalizedText town, AreaServed region) {
        return town.texts().values().stream()
                .flatMap(name -> municipalities.findByName(name).stream())
                .map(Municipality::code)
                .findFirst()
                .orElseGet(() -> region.municipalities().size() == 1
                        ? region.municipalities().iterator().next()
                        : null);
    }

    private Set<AccessibilityFact> facts(Json channel, Notices notices) {
        return LahellaNotice.texts(channel.get("accessibility"))
                .flatMap(code -> accessibility.ours(code, "accessibility", notices).stream())
                .flatMap(code -> AccessibilityFact.find(code).stream())
                .collect(Collectors.toSet());
    }

    private LocalizedText address(Json channel, String field, Notices notices) {
        var texts = new EnumMap<Language, String>(Language.class);
        channel.get("translations")
                .fields()
                .forEach((code, translation) -> languages
                        .written(code, notices)
                        .ifPresent(language -> translation
                                .get("address")
                                .get(field)
                                .code()
                                .ifPresent(text -> texts.put(language, CleanText.line(text)))));
        return new LocalizedText(texts);
    }
}
