package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.place.Coordinates;
import org.apache.lucene.util.SloppyMath;

/** Distances as the crow flies, measured as the index measures them. */
final class Distances {

    private Distances() {}

    static double metres(Coordinates one, Coordinates other) {
        return SloppyMath.haversinMeters(one.latitude(), one.longitude(), other.latitude(), other.longitude());
    }
}
