package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.web.layout.Assets;
import fi.palvelutarjotin.web.query.SearchState;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Says what the map of a search's places is made of. */
@Singleton
final class PointsViews {

    /** In their order: what ours is built upon comes first. */
    static final String[] SCRIPTS = {
        "vendor/leaflet/leaflet.js", "vendor/leaflet-markercluster/leaflet.markercluster.js", "js/points.js"
    };

    private final Grounds grounds;
    private final TileSettings tiles;
    private final Assets assets;

    PointsViews(Grounds grounds, TileSettings tiles, Assets assets) {
        this.grounds = grounds;
        this.tiles = tiles;
        this.assets = assets;
    }

    PointsView of(SearchState state, MapArea area) {
        var language = state.language();
        var frame = grounds.of(area.county(), language).frame();
        var query = state.withoutOrder().toPageQuery();
        return new PointsView(
                "/api/v1/map?" + (query.isEmpty() ? "" : query + "&") + "lang=" + language.code(),
                GroundController.address(language, area.county()),
                String.format(
                        Locale.ROOT,
                        "%.4f,%.4f,%.4f,%.4f",
                        frame.getMinY(),
                        frame.getMinX(),
                        frame.getMaxY(),
                        frame.getMaxX()),
                assets.address("vendor/leaflet/leaflet.css"),
                tiles.tiles().orElse(null),
                tiles.tiles().flatMap(any -> tiles.tilesSource()).orElse(null));
    }
}
