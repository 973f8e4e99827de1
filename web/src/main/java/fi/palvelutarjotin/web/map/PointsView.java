package fi.palvelutarjotin.web.map;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * The map of places as its template hands it to the script.
 *
 * @param points address of the places
 * @param areas address of the areas under them
 * @param bounds what is shown first: south, west, north and east in degrees
 * @param styleSheet address of the library's style sheet
 * @param tiles address of the pictures under the places; null where there are none
 * @param tilesSource whom to name for them; null where there is nobody to name
 */
@Introspected
public record PointsView(
        String points,
        String areas,
        String bounds,
        String styleSheet,
        @Nullable String tiles,
        @Nullable String tilesSource) {}
