package fi.palvelutarjotin.indexer.map;

import java.util.List;

/**
 * What a search finds, on a map.
 *
 * @param total how many listings it finds in all
 * @param placed how many of them have a place on the map; the others are nowhere, or everywhere
 * @param places how many places these have together; a listing may have several
 * @param inBox how many of the places lie in the box that was asked for; all where none was
 * @param points the places themselves, at most {@link MapSearch#MOST}: those nearest to the box first. Of equals, such as
 *     all that lie in it, an even sample
 */
public record MapResult(long total, long placed, long places, long inBox, List<MapPoint> points) {

    public MapResult {
        points = List.copyOf(points);
    }
}
