package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.indexer.search.Snippet;
import fi.palvelutarjotin.web.layout.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hit on the page.
 *
 * @param nameLang code of the name's language when it is not the page's
 * @param text what shows why it was found; null when there is none
 * @param where the place, or how far it reaches; null when nothing is told
 * @param next the next time in words; null when none is ahead
 * @param marks short facts: kind, price, ways of taking part
 * @param fromElsewhere whether it is not at home in the place asked for
 */
public record HitView(
        String address,
        Snippet name,
        @Nullable String nameLang,
        @Nullable Snippet text,
        @Nullable String textLang,
        @Nullable Shown organisation,
        @Nullable String where,
        @Nullable String next,
        List<String> marks,
        boolean fromElsewhere) {

    public HitView {
        marks = List.copyOf(marks);
    }
}
