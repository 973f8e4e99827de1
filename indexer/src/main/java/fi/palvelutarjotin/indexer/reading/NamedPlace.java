package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.indexer.reading.GrammaticalCase.Group;
import java.util.List;
import java.util.Set;

/**
 * A place that a written form may name, with what makes the form believable.
 *
 * @param sort what it is; of places that share a form the first sort is meant
 * @param codes one municipality's, or one or more counties'
 * @param letters how long the name is in its basic form
 * @param group the case of the form
 * @param plain whether the name is no other word
 * @param small in which cases the name is believed in small letters
 * @param capital in which cases it is believed with a capital
 */
record NamedPlace(
        Sort sort, List<String> codes, int letters, Group group, boolean plain, Set<Group> small, Set<Group> capital) {

    enum Sort {
        REGION,
        MUNICIPALITY,
        ABOLISHED
    }

    boolean isBelievable(boolean capitalised) {
        return (capitalised ? capital : small).contains(group);
    }

    /** Whether a slip in the form may be mended; the partitive of a place is too rare, and near too many words. */
    boolean isMendable() {
        return plain && group != Group.PARTITIVE;
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
