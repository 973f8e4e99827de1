package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.condition.TimeSlot;
import java.util.Locale;

/**
 * The index's fields. Whoever changes what is written into them raises {@link #VERSION}: an index of another version is
 * built anew beside the old one at the next start.
 *
 * <ul>
 *   <li>1: texts per language, facets, occurrences, local municipalities.
 *   <li>2: a number that parts equal hits; names and summaries are stored in the card only.
 *   <li>3: what the search conditions ask: slots of coming times, points on the map, ages, accessibility.
 * </ul>
 */
public final class IndexSchema {

    public static final int VERSION = 3;

    public static final String ID = "id";
    /** The random half of the id as a number, by which hits that are equal in all else are ordered. */
    public static final String TIE = "tie";
    /** What a hit shows beside its texts, as JSON ({@link IndexedListing}). */
    public static final String CARD = "card";
    /** Municipalities in which a listing is at home: they rank it before those that only reach there. */
    public static final String LOCAL = "local";
    /** The last day on which it can happen, as a day number; open-ended ones have the greatest. */
    public static final String UNTIL = "until";
    /** Starts of its coming times, as minutes of Finnish local time since 1970. */
    public static final String STARTS = "starts";

    public static final String CREATED = "created";

    /** Weekday, part of the day and end of its coming times ({@link TimeSlot#number}). */
    public static final String SLOTS = "slots";
    /** Where it is; what is nowhere has none. */
    public static final String SPOTS = "spots";
    /** The youngest age, of those that tell one. */
    public static final String AGE_FROM = "age_from";
    /** The oldest age, of those that tell one. */
    public static final String AGE_TO = "age_to";

    private IndexSchema() {}

    /** The indexed texts of a listing; each has a field for each language. */
    public enum Text {
        NAME,
        SUMMARY,
        DESCRIPTION,
        KEYWORDS,
        CLASSIFICATION,
        ORGANISATION,
        PLACE;

        public String field(Language language) {
            return name().toLowerCase(Locale.ROOT) + "_" + language.code();
        }
    }

    /** How it suits an accessibility profile: 1 where it fits, -1 where it falls short, nothing where that is unknown. */
    public static String access(AccessProfile profile) {
        return "access_" + profile.code();
    }

    /** The field by which listings are put in the order of their names, as a language orders letters. */
    public static String nameOrder(Language language) {
        return "name_order_" + language.code();
    }
}
