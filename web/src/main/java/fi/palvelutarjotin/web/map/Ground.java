package fi.palvelutarjotin.web.map;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** The areas of a map as GeoJSON (RFC 7946), for what draws in degrees. */
@Serdeable
record Ground(String type, List<Feature> features) {

    Ground {
        features = List.copyOf(features);
    }

    static Ground of(List<Feature> features) {
        return new Ground("FeatureCollection", features);
    }

    /** An area. */
    @Serdeable
    record Feature(String type, Properties properties, Geometry geometry) {}

    /**
     * What is told of an area.
     *
     * @param middle where its name can stand: degrees east and north
     */
    @Serdeable
    record Properties(String name, List<Double> middle) {}

    /** Parts, each with its outline and the holes in it, as degrees east and north. */
    @Serdeable
    record Geometry(String type, List<List<List<List<Double>>>> coordinates) {}

    /** All that there is to see, in degrees. */
    Envelope frame() {
        var frame = new Envelope();
        features.stream()
                .flatMap(feature -> feature.geometry.coordinates.stream())
                .flatMap(part -> part.getFirst().stream())
                .forEach(point -> frame.expandToInclude(point.getFirst(), point.getLast()));
        return frame;
    }
}
