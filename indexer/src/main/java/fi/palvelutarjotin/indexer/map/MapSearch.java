package fi.palvelutarjotin.indexer.map;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.indexer.condition.Spots;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import fi.palvelutarjotin.indexer.search.LentQueries;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Finds where on a map all those listings lie that a search finds, in this node's index. */
@Singleton
public final class MapSearch {

    /** Places in one answer: more than anybody can tell apart on a screen, and less than a phone chokes on. */
    public static final int MOST = 2_000;

    private final SearchIndex index;
    private final LentQueries lent;
    private final Spots spots;
    private final Clock clock;

    public MapSearch(SearchIndex index, LentQueries lent, Municipalities municipalities, Clock clock) {
        this.index = index;
        this.lent = lent;
        spots = new Spots(municipalities);
        this.clock = clock;
    }

    /**
     * The places of all that a search finds.
     *
     * @param request its order, page and size mean nothing here
     * @param box the part of the map that is looked at; null for all of it
     */
    public MapResult search(SearchRequest request, @Nullable Box box) {
        return search(request, box, MOST);
    }

    MapResult search(SearchRequest request, @Nullable Box box, int most) {
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        return index.read(view -> search(view, request, now, new NearestCollector.InParts(box, most)));
    }

    private MapResult search(
            IndexView view, SearchRequest request, LocalDateTime now, NearestCollector.InParts collectors)
            throws IOException {
        var nearest = view.searcher().search(lent.found(view, request, now), collectors);
        var points = new ArrayList<MapPoint>();
        for (var candidate : nearest.inOrder()) {
            points.add(point(candidate, view.card(candidate.document())));
        }
        return nearest.with(points.stream());
    }

    private MapPoint point(Nearest.Candidate candidate, IndexedListing card) {
        var at = new Coordinates(NearestCollector.latitude(candidate.at()), NearestCollector.longitude(candidate.at()));
        return spots.of(card.places(), card.municipalities()).stream()
                .filter(spot -> candidate.at()
                        == NearestCollector.written(
                                spot.at().latitude(), spot.at().longitude()))
                .findFirst()
                .map(spot -> new MapPoint(card.id(), card.name(), spot.municipality(), at, spot.approximate()))
                .orElseGet(() -> new MapPoint(card.id(), card.name(), null, at, false));
    }
}
