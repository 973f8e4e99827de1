package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.indexer.reading.GrammaticalCase.Group;
import java.util.List;
import java.util.Set;

/**
 * A place that a written form may name, with what makes the form believable.
 *
 * @param sort what it is; of places that share a form the first sort is meant
 * @param codes one municipality's, or one or more counties'
 * @param group the case of the form
 * @param mending how far from the form a typed word may be
 * @param small in which cases the name is believed in small letters
 * @param capital in which cases it is believed with a capital
 */
record NamedPlace(Sort sort, List<String> codes, Group group, Mending mending, Set<Group> small, Set<Group> capital) {

    enum Sort {
        REGION,
        MUNICIPALITY,
        ABOLISHED
    }

    /** How far a typed word may be from a form: it must be right, may lack its dots, or may have a slip as well. */
    enum Mending {
        NONE,
        DOTS,
        SLIP
    }

    boolean isBelievable(boolean capitalised) {
        return (capitalised ? capital : small).contains(group);
    }

    boolean isSamePlace(NamedPlace other) {
        return codes.equals(other.codes);
    }

    Understood understood(TypedWords typed, boolean mended) {
        return sort == Sort.REGION
                ? new Understood.InCounty(typed, codes, mended)
                : new Understood.InMunicipality(typed, codes.getFirst(), mended);
    }
}
