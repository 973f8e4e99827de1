package fi.palvelutarjotin.web.map;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the operator decides of the map.
 *
 * @param boundaries path of a GeoJSON file with municipal boundaries ({@link BoundaryFile}); without it the map is
 *     schematic
 * @param source whom to name as the source of the boundaries under a map that has them, as their licence asks
 * @param route address of a route service, with {@code {latitude}}, {@code {longitude}} and, where wanted,
 *     {@code {place}}; empty text for no route links; the national public transport planner when it is not set
 */
@ConfigurationProperties("palvelutarjotin.map")
public record MapSettings(Optional<String> boundaries, Optional<String> source, Optional<String> route) {

    /** {@code POS} is where the reader is; the service asks for it. */
    static final String USUAL_ROUTE = "https://opas.matka.fi/reitti/POS/{place}::{latitude},{longitude}";

    private static final int LONGEST_SOURCE = 120;
    private static final Pattern ROUTE = Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[^\\s\"'<>\\\\]{0,300}");

    public MapSettings {
        boundaries = boundaries.map(String::strip).filter(path -> !path.isEmpty());
        source = source.map(String::strip).filter(name -> !name.isEmpty());
        if (source.filter(name -> name.length() > LONGEST_SOURCE).isPresent()) {
            throw new IllegalArgumentException(
                    "The setting palvelutarjotin.map.source can have at most %d characters.".formatted(LONGEST_SOURCE));
        }
        route = Optional.of(route.map(String::strip).orElse(USUAL_ROUTE)).filter(template -> !template.isEmpty());
        if (route.filter(template -> !isRoute(template)).isPresent()) {
            throw new IllegalArgumentException("The setting palvelutarjotin.map.route takes an address that begins with"
                    + " https:// and has {latitude} and {longitude} in it.");
        }
    }

    private static boolean isRoute(String template) {
        return ROUTE.matcher(template).matches() && template.contains("{latitude}") && template.contains("{longitude}");
    }
}
