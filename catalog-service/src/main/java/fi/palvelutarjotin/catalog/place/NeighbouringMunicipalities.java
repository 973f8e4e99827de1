package fi.palvelutarjotin.catalog.place;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which municipalities lie beside a municipality, for a search that looks a little further.
 *
 * <p>No boundaries are known here, so the distance between centres decides: at most {@value #MOST} municipalities whose
 * centres are at most {@value #NEAR_KILOMETRES} km away. In the north centres lie further apart; there at least the
 * {@value #LEAST} nearest are given, as long as they are at most {@value #FAR_KILOMETRES} km away. Åland and the
 * mainland are never neighbours: the sea lies between them, and their services are arranged apart (act 1144/1991 on the
 * autonomy of Åland).
 */
@Singleton
public final class NeighbouringMunicipalities {

    /** More would be a county, which one can choose as such. */
    static final int MOST = 6;

    /** An hour on the road at most: as far as people go for a weekly activity. */
    static final int NEAR_KILOMETRES = 60;

    static final int LEAST = 2;

    /** From Utsjoki the second nearest centre, Enontekiö's or Sodankylä's, is beyond any day's errand. */
    static final int FAR_KILOMETRES = 160;

    private static final String ALAND = "91";
    private static final double EARTH_RADIUS_KILOMETRES = 6371.0;

    private final Map<String, List<Neighbour>> byCode;

    public NeighbouringMunicipalities(Municipalities municipalities) {
        var all = new HashMap<String, List<Neighbour>>();
        for (var municipality : municipalities.all()) {
            all.put(municipality.code(), neighboursOf(municipality, municipalities));
        }
        byCode = Map.copyOf(all);
    }

    /**
     * A municipality beside another.
     *
     * @param kilometres between the centres, as the crow flies
     */
    public record Neighbour(Municipality municipality, double kilometres) {}

    /** The neighbours of a municipality in force, the nearest first; none for a code that is not one. */
    public List<Neighbour> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    private static List<Neighbour> neighboursOf(Municipality from, Municipalities municipalities) {
        var nearest = municipalities.all().stream()
                .filter(other -> !other.code().equals(from.code()))
                .filter(other -> isAland(other) == isAland(from))
                .map(other -> new Neighbour(other, kilometres(from.centre(), other.centre())))
                .filter(neighbour -> neighbour.kilometres() <= FAR_KILOMETRES)
                .sorted(Comparator.comparingDouble(Neighbour::kilometres)
                        .thenComparing(neighbour -> neighbour.municipality().code()))
                .limit(MOST)
                .toList();
        var near = (int) nearest.stream()
                .filter(neighbour -> neighbour.kilometres() <= NEAR_KILOMETRES)
                .count();
        return List.copyOf(nearest.subList(0, Math.min(nearest.size(), Math.max(near, LEAST))));
    }

    private static boolean isAland(Municipality municipality) {
        return municipality.county().equals(ALAND);
    }

    /** The great-circle distance (haversine), which is exact enough for centres that are good to some kilometres. */
    private static double kilometres(Coordinates from, Coordinates to) {
        var latitude = Math.toRadians(to.latitude() - from.latitude());
        var longitude = Math.toRadians(to.longitude() - from.longitude());
        var chord = Math.pow(Math.sin(latitude / 2), 2)
                + Math.cos(Math.toRadians(from.latitude()))
                        * Math.cos(Math.toRadians(to.latitude()))
                        * Math.pow(Math.sin(longitude / 2), 2);
        return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.sqrt(chord));
    }
}
