package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.web.site.CheckedAtStart;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;

/**
 * What the operator decides of the map.
 *
 * @param boundaries path of a GeoJSON file with municipal boundaries ({@link BoundaryFile}); without it the map is
 *     schematic
 * @param source whom to name as the source of the boundaries under a map that has them, as their licence asks
 */
@ConfigurationProperties("palvelutarjotin.map")
public record MapSettings(Optional<String> boundaries, Optional<String> source) implements CheckedAtStart {

    private static final int LONGEST_SOURCE = 120;

    public MapSettings {
        boundaries = boundaries.map(String::strip).filter(path -> !path.isEmpty());
        source = source.map(String::strip).filter(name -> !name.isEmpty());
        if (source.filter(name -> name.length() > LONGEST_SOURCE).isPresent()) {
            throw new IllegalArgumentException(
                    "The setting palvelutarjotin.map.source can have at most %d characters.".formatted(LONGEST_SOURCE));
        }
    }
}
