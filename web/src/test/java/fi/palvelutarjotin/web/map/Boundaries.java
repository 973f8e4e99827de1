package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.place.Municipalities;
import io.micronaut.json.JsonMapper;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hand-made boundaries: a square for each municipality, beside one another. */
final class Boundaries {

    static final JsonMapper JSON = JsonMapper.createDefault();
    static final Municipalities MUNICIPALITIES = new Municipalities();

    private static final int SIDE = 10_000;
    private static final int COLUMNS = 20;

    private Boundaries() {}

    static MunicipalityAreas schematic() {
        return new MunicipalityAreas(MUNICIPALITIES, JSON, new MapSettings(Optional.empty(), Optional.empty()));
    }

    static MunicipalityAreas from(String file) {
        return new MunicipalityAreas(MUNICIPALITIES, JSON, new MapSettings(Optional.of(file), Optional.empty()));
    }

    /** In metres. */
    static String squares(Collection<String> codes) {
        var all = codes.stream().toList();
        return collection(codes.stream()
                .map(code -> feature("\"kunta\":\"" + code + "\"", square(all.indexOf(code))))
                .toArray(String[]::new));
    }

    static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(String.join(",", features));
    }

    static String feature(String properties, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}"
                .formatted(properties, coordinates);
    }

    private static String square(int number) {
        var east = 200_000 + number % COLUMNS * SIDE;
        var north = 6_700_000 + number / COLUMNS * SIDE;
        return ring(east, north, east + SIDE, north, east + SIDE, north + SIDE, east, north + SIDE, east, north);
    }

    static String ring(double... numbers) {
        var points = new StringBuilder();
        for (var at = 0; at < numbers.length; at += 2) {
            points.append(points.isEmpty() ? "" : ",")
                    .append(String.format(Locale.ROOT, "[%f,%f]", numbers[at], numbers[at + 1]));
        }
        return "[[" + points + "]]";
    }

    static Collection<String> codesOf(String county) {
        return MUNICIPALITIES.inCounty(county).stream()
                .map(municipality -> municipality.code())
                .collect(Collectors.toList());
    }
}
