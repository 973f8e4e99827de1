package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.condition.TimeSlot;
import fi.palvelutarjotin.indexer.language.Form;
import java.util.Locale;

/**
 * The index's fields. Whoever changes what is written into them raises {@link #VERSION}: an index of another version is
 * built anew beside the old one at the next start.
 *
 * <ul>
 *   <li>1: texts per language, facets, occurrences, local municipalities.
 *   <li>2: a number that parts equal hits; names and summaries are stored in the card only.
 *   <li>3: base forms by dictionary; beside them parts of words, runs of letters and the words as they stand.
 *   <li>4: what the search conditions ask: slots of coming times, points on the map, ages, accessibility.
 *   <li>5: how much a listing tells, until when it is vouched for, and whose it is: what has a say in the order.
 * </ul>
 */
public final class IndexSchema {

    public static final int VERSION = 5;

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

    /** How much of what a person must know it tells, in hundredths ({@link Completeness}). */
    public static final String COMPLETENESS = "completeness";
    /**
     * The day number on which a source last told it, or of its last single time, whichever is later. Its age is worked
     * out when somebody searches, so that nothing is written anew because a day has passed.
     */
    public static final String VOUCHED = "vouched";
    /** Whose it is: the organisation's id; nothing where that is unknown. */
    public static final String ORGANISATION = "organisation_id";
    /** What the organisation is called, in all its languages. */
    public static final String ORGANISATION_NAMES = "organisation_names";

    private IndexSchema() {}

    /** The indexed texts of a listing; each has a field of base forms for each language. */
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

        /** In which of the two broader fields this text is found in its other forms. */
        public Area area() {
            return this == NAME ? Area.NAME : Area.REST;
        }
    }

    /** A listing's name, and all its other texts together: the fields of the forms that find less surely. */
    public enum Area {
        NAME,
        REST;

        public String field(Form form, Language language) {
            return name().toLowerCase(Locale.ROOT) + "_" + form.name().toLowerCase(Locale.ROOT) + "_" + language.code();
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
