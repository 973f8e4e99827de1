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
 * @param fitting the first time that meets what was asked of time, in words; null when nothing was
 * @param distance how far it is, in words; null when that was not asked or is not known
 * @param access how it suits the accessibility need asked for, in words; null when that was not asked or is not known
 * @param suits whether it does
 * @param why what found it, in words; null when its texts show that
 * @param accessibility what is told of its place, in words; null when nothing is
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
        @Nullable String fitting,
        @Nullable String distance,
        @Nullable String access,
        boolean suits,
        @Nullable String why,
        @Nullable String accessibility,
        List<String> marks,
        boolean fromElsewhere) {

    public HitView {
        marks = List.copyOf(marks);
    }
}
