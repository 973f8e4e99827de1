package fi.palvelutarjotin.indexer.map;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Keeps the nearest of very many places, and counts them all. */
final class Nearest {

    /** By chance but the same each time, whichever way the index is parted. */
    private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::metres)
            .thenComparingLong(Candidate::tie)
            .thenComparingLong(Candidate::at);

    /**
     * A place of a listing.
     *
     * @param metres to the box
     * @param tie the random number of its listing
     * @param document of the listing
     * @param at the point as the index writes it
     */
    record Candidate(double metres, long tie, int document, long at) {}

    private final int most;
    /** The furthest first. */
    private final PriorityQueue<Candidate> kept = new PriorityQueue<>(ORDER.reversed());

    private long listings;
    private long placed;
    private long places;
    private long inBox;

    Nearest(int most) {
        this.most = most;
    }

    void addListing(boolean isPlaced) {
        listings++;
        placed += isPlaced ? 1 : 0;
    }

    void add(Candidate place) {
        places++;
        inBox += place.metres == 0 ? 1 : 0;
        keep(place);
    }

    private void keep(Candidate place) {
        if (kept.size() < most) {
            kept.add(place);
        } else if (ORDER.compare(place, kept.element()) < 0) {
            kept.remove();
            kept.add(place);
        }
    }

    void addAll(Nearest other) {
        listings += other.listings;
        placed += other.placed;
        places += other.places;
        inBox += other.inBox;
        other.kept.forEach(this::keep);
    }

    /** The nearest first. */
    List<Candidate> inOrder() {
        return kept.stream().sorted(ORDER).toList();
    }

    MapResult with(Stream<MapPoint> points) {
        return new MapResult(listings, placed, places, inBox, points.toList());
    }
}
