package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.web.site.CheckedAtStart;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The areas of all municipalities: from the operator's boundary file, or schematic. One map never mixes the two, for
 * its areas would overlap; a file of one county is enough for that county. A file that cannot be used is told at the
 * start and does without: a map is no reason not to serve.
 */
@Singleton
final class MunicipalityAreas implements CheckedAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(MunicipalityAreas.class);

    /**
     * The areas of one map, in {@link Plane} metres.
     *
     * @param exact whether they are true boundaries
     */
    record Areas(Map<String, Geometry> byCode, boolean exact) {}

    private final Municipalities municipalities;
    private final Map<String, Geometry> schematic;
    private final Map<String, Geometry> exact;

    MunicipalityAreas(Municipalities municipalities, JsonMapper json, MapSettings settings) {
        this.municipalities = municipalities;
        schematic = SchematicAreas.of(municipalities.all());
        exact = settings.boundaries().map(file -> read(file, json)).orElse(Map.of());
    }

    /** Every municipality of a county. */
    Areas inCounty(String county) {
        return of(municipalities.inCounty(county));
    }

    /** Every county of the country, as the union of its municipalities. */
    Areas counties() {
        var all = of(municipalities.all());
        var counties = new LinkedHashMap<String, Geometry>();
        for (var county : municipalities.counties()) {
            counties.put(
                    county.code(),
                    UnaryUnionOp.union(municipalities.inCounty(county.code()).stream()
                            .map(municipality -> all.byCode().get(municipality.code()))
                            .toList()));
        }
        return new Areas(counties, all.exact());
    }

    private Areas of(Collection<Municipality> wanted) {
        var isExact = wanted.stream().allMatch(municipality -> exact.containsKey(municipality.code()));
        var known = isExact ? exact : schematic;
        var areas = new LinkedHashMap<String, Geometry>();
        for (var municipality : wanted) {
            var area = known.get(municipality.code());
            if (area == null) {
                throw new IllegalStateException("no area for municipality " + municipality.code());
            }
            areas.put(municipality.code(), area);
        }
        return new Areas(areas, isExact);
    }

    private Map<String, Geometry> read(String file, JsonMapper json) {
        try {
            var read = new BoundaryFile(json, municipalities).read(Path.of(file));
            LOG.info("The map has the boundaries of {} municipalities from {}.", read.size(), file);
            return read;
        } catch (IOException | InvalidPathException e) {
            LOG.error(
                    "The map boundaries in {} cannot be used: {}. A schematic map is drawn instead.",
                    file,
                    e.getMessage());
            return Map.of();
        }
    }
}
