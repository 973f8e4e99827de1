package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Municipal boundaries as GeoJSON (RFC 7946), as Statistics Finland's WFS gives its layers {@code kunta1000k_YEAR} and
 * {@code kunta4500k_YEAR}: a feature for each municipality, its code in {@code kunta}, its names in {@code nimi},
 * {@code namn} and {@code name}. Metres (EPSG:3067) and degrees (EPSG:4326) are told apart by their size.
 */
final class BoundaryFile {

    /** Bytes; the finest layer that makes sense on a page is a fifth of it. */
    static final long LARGEST = 40L << 20;

    private static final List<String> CODES = List.of("kunta", "natcode", "nationalCode", "code");
    private static final List<String> NAMES = List.of("nimi", "namn", "name", "NAMEFIN");

    private final JsonMapper json;
    private final Municipalities municipalities;

    BoundaryFile(JsonMapper json, Municipalities municipalities) {
        this.json = json;
        this.municipalities = municipalities;
    }

    /**
     * The areas by the code of the municipality in force, in {@link Plane} metres; an abolished one is part of its
     * successor. What is no municipality of Finland is passed over.
     *
     * @throws IOException when the file cannot be used; its message is a sentence without a full stop for the operator
     */
    Map<String, Geometry> read(Path file) throws IOException {
        var areas = new LinkedHashMap<String, Geometry>();
        var number = 0;
        for (var feature : features(file)) {
            number++;
            var municipality = municipality(feature.get("properties"));
            if (municipality.isPresent()) {
                areas.merge(municipality.get().code(), area(feature, number), Geometry::union);
            }
        }
        if (areas.isEmpty()) {
            throw new IOException("it names no municipality in the properties %s or %s of its features"
                    .formatted(String.join(", ", CODES), String.join(", ", NAMES)));
        }
        return areas;
    }

    private Iterable<JsonNode> features(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("there is no such file that can be read");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is larger than %d MB; take a coarser layer".formatted(LARGEST >> 20));
        }
        var features = Optional.ofNullable(tree(file)).map(tree -> tree.isObject() ? tree.get("features") : null);
        return features.filter(JsonNode::isArray)
                .map(JsonNode::values)
                .orElseThrow(() -> new IOException("it is not a GeoJSON FeatureCollection"));
    }

    private @Nullable JsonNode tree(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return json.readValue(stream, JsonNode.class);
        } catch (IOException e) {
            throw new IOException("it is not whole JSON", e);
        }
    }

    private Optional<Municipality> municipality(@Nullable JsonNode properties) {
        if (properties == null || !properties.isObject()) {
            return Optional.empty();
        }
        return values(properties, CODES)
                .flatMap(code -> municipalities.find(code).stream())
                .findFirst()
                .or(() -> values(properties, NAMES)
                        .flatMap(name -> municipalities.findByName(name).stream())
                        .findFirst());
    }

    private static Stream<String> values(JsonNode properties, List<String> names) {
        return names.stream()
                .map(properties::get)
                .filter(value -> value != null && (value.isString() || value.isNumber()))
                .map(JsonNode::coerceStringValue);
    }

    private static Geometry area(JsonNode feature, int number) throws IOException {
        try {
            return GeoJsonArea.of(feature.get("geometry"));
        } catch (IOException e) {
            throw new IOException("feature %d: %s".formatted(number, e.getMessage()), e);
        }
    }
}
