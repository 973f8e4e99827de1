package fi.palvelutarjotin.indexer.condition;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Place;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Finds where a listing is on the map. */
public final class Spots {

    private final Municipalities municipalities;

    public Spots(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * The points of a listing: its places; without a place the municipalities in which it is at home. None for what is
     * nowhere.
     */
    public List<Spot> of(Collection<Place> places, Collection<String> atHome) {
        var told = places.stream().flatMap(this::of).distinct().toList();
        return told.isEmpty() ? atHome.stream().flatMap(this::centre).toList() : told;
    }

    private Stream<Spot> of(Place place) {
        if (place.coordinates() != null) {
            return Stream.of(new Spot(place.coordinates(), place.municipality(), false));
        }
        return place.municipality() == null ? Stream.empty() : centre(place.municipality());
    }

    private Stream<Spot> centre(String municipality) {
        return municipalities.find(municipality).map(found -> new Spot(found.centre(), found.code(), true)).stream();
    }
}
