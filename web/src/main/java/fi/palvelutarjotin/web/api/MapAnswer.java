package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.web.api.Named.WithCode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where all that a search finds lies.
 *
 * @param total how many listings it finds, on whichever page
 * @param placed how many of them have a place on the map
 * @param withoutPlace how many have none: those that are everywhere, and those of which nobody has told where they are
 * @param places how many places those have together; a listing may have several
 * @param inBox how many of the places lie in the box asked for; all where none was
 * @param points the places, at most 2 000: those nearest to the box first, and of those that lie in it an even sample
 */
@Serdeable
record MapAnswer(long total, long placed, long withoutPlace, long places, long inBox, List<Point> points) {

    /**
     * A place of a listing.
     *
     * @param id of the listing
     * @param name of the listing, in the reader's language or the nearest
     * @param nameLanguage the language that the name is really in
     * @param municipality in which the place is told to be; null where that is not told
     * @param latitude degrees north, WGS84
     * @param longitude degrees east, WGS84
     * @param approximate whether only the municipality is told, and this is its centre
     * @param url the address of the listing's page
     */
    @Serdeable
    record Point(
            String id,
            String name,
            String nameLanguage,
            @Nullable WithCode municipality,
            double latitude,
            double longitude,
            boolean approximate,
            String url) {}
}
