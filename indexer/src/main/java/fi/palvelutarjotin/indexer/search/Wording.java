package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.reading.UnderstoodKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the typed words are to be taken, where the reader knows better.
 *
 * @param asTyped whether typing errors are left as they are
 * @param onlyWords what is not to be understood: a place that is meant as a surname
 */
public record Wording(boolean asTyped, Set<UnderstoodKind> onlyWords) {

    /** As it is understood. */
    public static final Wording USUAL = new Wording(false, Set.of());

    public Wording {
        var kinds = EnumSet.noneOf(UnderstoodKind.class);
        kinds.addAll(onlyWords);
        onlyWords = Collections.unmodifiableSet(kinds);
    }
}
