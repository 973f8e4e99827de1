package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * Near which point something should be.
 *
 * @param municipality code of the municipality whose centre was named; null for a point
 * @param centre the point, its degrees with three decimals: some hundred metres, so that it is nobody's doorstep
 * @param within kilometres, 1…{@link #FURTHEST}; null when only the distance is asked
 */
public record Near(
        @Nullable String municipality,
        Coordinates centre,
        @Nullable Integer within) {

    /** Whoever goes further looks elsewhere. */
    public static final int FURTHEST = 200;

    public Near {
        if (within != null && (within < 1 || within > FURTHEST)) {
            throw new IllegalArgumentException("not a distance to look within: " + within);
        }
        centre = new Coordinates(rounded(centre.latitude()), rounded(centre.longitude()));
    }

    public static Near centreOf(Municipality municipality, @Nullable Integer within) {
        return new Near(municipality.code(), municipality.centre(), within);
    }

    public static Near point(Coordinates point, @Nullable Integer within) {
        return new Near(null, point, within);
    }

    public Near withWithin(@Nullable Integer within) {
        return new Near(municipality, centre, within);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1000) / 1000.0;
    }

    /** Without the point, which may be somebody's: what is written out may end up in a log. */
    @Override
    public String toString() {
        return "Near[" + (municipality == null ? "a point" : municipality) + ", within=" + within + "]";
    }
}
