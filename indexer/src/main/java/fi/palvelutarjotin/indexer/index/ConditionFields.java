package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.indexer.condition.AccessFit;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.condition.Spots;
import fi.palvelutarjotin.indexer.condition.TimeSlots;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;

/** Writes what the search conditions ask of a listing: its coming times, points on the map, ages, accessibility. */
final class ConditionFields {

    private final Spots spots;

    ConditionFields(Municipalities municipalities) {
        spots = new Spots(municipalities);
    }

    /**
     * Adds the fields to a listing's document.
     *
     * @param atHome the municipalities in which it is at home
     */
    void addTo(Document document, ListingContent content, Set<String> atHome, LocalDateTime now) {
        for (var slot : TimeSlots.of(content.schedule(), now)) {
            document.add(new IntPoint(IndexSchema.SLOTS, slot.number()));
        }
        for (var spot : spots.of(content.places(), atHome)) {
            var at = spot.at();
            document.add(new LatLonPoint(IndexSchema.SPOTS, at.latitude(), at.longitude()));
            document.add(new LatLonDocValuesField(IndexSchema.SPOTS, at.latitude(), at.longitude()));
        }
        addAges(document, content.ages());
        addAccess(document, content.places());
    }

    private static void addAges(Document document, Ages ages) {
        if (ages.from() != null) {
            document.add(new IntPoint(IndexSchema.AGE_FROM, ages.from()));
        }
        if (ages.to() != null) {
            document.add(new IntPoint(IndexSchema.AGE_TO, ages.to()));
        }
    }

    private static void addAccess(Document document, List<Place> places) {
        for (var profile : AccessProfile.values()) {
            var fit = profile.of(places);
            if (fit != AccessFit.UNKNOWN) {
                var rank = fit == AccessFit.FITS ? 1 : -1;
                document.add(new NumericDocValuesField(IndexSchema.access(profile), rank));
            }
        }
    }
}
