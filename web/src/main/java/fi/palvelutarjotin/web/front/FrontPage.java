package fi.palvelutarjotin.web.front;

import fi.palvelutarjotin.web.guidance.UnknownPlace;
import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Shown;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the front page shows.
 *
 * @param action where the search form leads
 * @param everything address of a search for all there is
 * @param icons address of the file with the pictures
 * @param places names of municipalities to choose from
 * @param where the municipality that was asked for, as its field holds it; null for none
 * @param unknownPlace the place that was not understood; null when there is none
 * @param needs what people may need, in their words
 * @param week what happens next
 * @param groups for whom there is something
 * @param themes what there is something about
 * @param lives what may have happened in life
 */
@Introspected
record FrontPage(
        Frame frame,
        String action,
        String everything,
        String icons,
        List<String> places,
        @Nullable String where,
        @Nullable UnknownPlace unknownPlace,
        List<Card> needs,
        Week week,
        List<Door> groups,
        List<Door> themes,
        List<Card> lives) {

    FrontPage {
        places = List.copyOf(places);
        needs = List.copyOf(needs);
        groups = List.copyOf(groups);
        themes = List.copyOf(themes);
        lives = List.copyOf(lives);
    }

    /**
     * A saved search in people's words.
     *
     * @param icon name of its picture
     * @param text one line more; null for none
     */
    record Card(String icon, Shown name, @Nullable Shown text, String address) {}

    /**
     * A way in.
     *
     * @param count of what is behind it, as the language writes numbers
     */
    record Door(String icon, String name, String count, String address) {}

    /**
     * What happens next.
     *
     * @param title of which days, in words
     * @param all address of the search for all of it
     */
    record Week(String title, List<Happening> next, String all) {

        Week {
            next = List.copyOf(next);
        }
    }

    /**
     * Something that happens.
     *
     * @param time day and hours in words
     * @param where the place; null when it is not told
     */
    record Happening(String time, Shown name, @Nullable String where, String address) {}
}
