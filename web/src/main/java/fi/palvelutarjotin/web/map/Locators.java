package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Shows where the places of a listing lie: in the county of the first of them, for that is the one people go to. */
@Singleton
public final class Locators {

    private static final int MOST_PLACES = 20;
    /** Of the drawing's width. */
    private static final double POINT = 0.022;

    private final Sheets sheets;
    private final Labels labels;
    private final WordsOf wordsOf;
    private final Municipalities municipalities;

    Locators(Sheets sheets, Labels labels, WordsOf wordsOf, Municipalities municipalities) {
        this.sheets = sheets;
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.municipalities = municipalities;
    }

    /** Nothing where no municipality is known. */
    public Optional<LocatorView> of(List<Place> places, Language reader) {
        var words = wordsOf.language(reader);
        var few = places.stream().limit(MOST_PLACES).toList();
        return few.stream()
                .flatMap(place -> municipality(place).stream())
                .findFirst()
                .map(first -> locator(first.county(), few, words));
    }

    private LocatorView locator(String county, List<Place> places, Words words) {
        var sheet = sheets.county(county);
        var here = places.stream()
                .flatMap(place -> municipality(place).stream())
                .filter(municipality -> municipality.county().equals(county))
                .map(Municipality::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var label = words.text("map.locator", names(here, words), labels.of(FacetName.PLACE, county, words));
        return new LocatorView(
                label,
                sheet.exact() ? label : label + " " + words.text("map.schematic"),
                sheet.width(),
                sheet.height(),
                sheet.cells().stream()
                        .map(cell -> new LocatorView.Area(cell.path(), here.contains(cell.code())))
                        .toList(),
                places.stream().flatMap(place -> point(place, sheet)).distinct().toList());
    }

    private String names(Set<String> codes, Words words) {
        return codes.stream().map(code -> labels.municipality(code, words)).collect(Collectors.joining(", "));
    }

    private Stream<LocatorView.Point> point(Place place, Sheet sheet) {
        var at = place.coordinates();
        var code = municipality(place).map(Municipality::code).orElse("");
        if (at == null || !at.inFinland()) {
            return Stream.empty();
        }
        return sheet.cells().stream()
                .filter(cell -> cell.code().equals(code))
                .map(cell -> within(cell.shape(), onSheet(at, sheet)))
                .map(point -> new LocatorView.Point(
                        Paths.number(point.x), Paths.number(point.y), Paths.number(sheet.width() * POINT)));
    }

    private static Coordinate onSheet(Coordinates at, Sheet sheet) {
        return sheet.fromPlane().transform(Plane.of(at), new Coordinate());
    }

    /** Drawn boundaries are not the true ones to the metre: what lies in a municipality is drawn in it. */
    private static Coordinate within(Geometry area, Coordinate point) {
        var written = Plane.GEOMETRY.createPoint(point);
        return area.contains(written) ? point : DistanceOp.nearestPoints(area, written)[0];
    }

    private Optional<Municipality> municipality(Place place) {
        return Optional.ofNullable(place.municipality()).flatMap(municipalities::find);
    }
}
