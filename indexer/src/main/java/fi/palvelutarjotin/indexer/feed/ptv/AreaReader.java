package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.County;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.Optional;
import java.util.TreeSet;

/** Reads whose residents a service or an organisation is for. */
final class AreaReader {

    private final Municipalities municipalities;
    private final PlaceReader places;

    AreaReader(Municipalities municipalities, PlaceReader places) {
        this.municipalities = municipalities;
        this.places = places;
    }

    /** From {@code areaType} and {@code areas}; an area of a kind that we do not keep counts as its municipalities. */
    AreaServed read(Json record, Notices notices) {
        return switch (record.get("areaType").text().orElse("")) {
            case "Nationwide", "WholeCountry" -> AreaServed.NATIONWIDE;
            case "NationwideExceptAlandIslands", "WholeCountryExceptAlandIslands" -> AreaServed.NATIONWIDE_EXCEPT_ALAND;
            default -> limited(record.get("areas"), notices);
        };
    }

    private AreaServed limited(Json areas, Notices notices) {
        var towns = new TreeSet<String>();
        var counties = new TreeSet<String>();
        for (var area : areas.items()) {
            var type = area.get("type").text().orElse("");
            var code = area.get("code").code();
            var county = type.equals("WellbeingServiceCounties")
                    ? code.map(AreaReader::twoDigits).flatMap(municipalities::findCounty)
                    : Optional.<County>empty();
            if (county.isPresent()) {
                counties.add(county.get().code());
                continue;
            }
            var nested = area.get("municipalities").items();
            nested.forEach(item ->
                    places.municipality(item, notices).map(Municipality::code).ifPresent(towns::add));
            if (nested.isEmpty() && type.equals("Municipality")) {
                places.municipality(area, notices).map(Municipality::code).ifPresent(towns::add);
            } else if (nested.isEmpty()) {
                code.ifPresent(unknown -> notices.unknownCode("ptv-areas", type + " " + unknown));
            }
        }
        return AreaServed.limited(towns, counties);
    }

    private static String twoDigits(String code) {
        return code.length() == 1 ? "0" + code : code;
    }
}
