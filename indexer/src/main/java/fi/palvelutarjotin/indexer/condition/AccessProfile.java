package fi.palvelutarjotin.indexer.condition;

import static fi.palvelutarjotin.catalog.place.AccessibilityFact.GUIDE_DOG;
import static fi.palvelutarjotin.catalog.place.AccessibilityFact.INDUCTION_LOOP;
import static fi.palvelutarjotin.catalog.place.AccessibilityFact.ROLLATOR;
import static fi.palvelutarjotin.catalog.place.AccessibilityFact.STEPS;
import static fi.palvelutarjotin.catalog.place.AccessibilityFact.WHEELCHAIR;

import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.Place;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How somebody gets about or takes part, and which facts of a place speak for and against it. There is a profile only
 * where feeds tell facts that bear on it.
 */
public enum AccessProfile {
    WHEELCHAIR_USER("wheelchair", Set.of(WHEELCHAIR), Set.of(STEPS)),
    /** Walks with difficulty: where a wheelchair gets in, a walking frame does too. */
    WALKING("walking", Set.of(ROLLATOR, WHEELCHAIR), Set.of(STEPS)),
    HEARING("hearing", Set.of(INDUCTION_LOOP), Set.of()),
    SIGHT("sight", Set.of(GUIDE_DOG), Set.of());

    private final String code;
    private final Set<AccessibilityFact> helps;
    private final Set<AccessibilityFact> hinders;

    AccessProfile(String code, Set<AccessibilityFact> helps, Set<AccessibilityFact> hinders) {
        this.code = code;
        this.helps = helps;
        this.hinders = hinders;
    }

    /** The word in addresses. */
    public String code() {
        return code;
    }

    public static Optional<AccessProfile> find(String code) {
        return Arrays.stream(values())
                .filter(profile -> profile.code.equals(code))
                .findFirst();
    }

    /** What of a place's facts stands in the way. */
    public Set<AccessibilityFact> hindrances(Place place) {
        return common(place.accessibility(), hinders);
    }

    /** What of a place's facts speaks for it. */
    public Set<AccessibilityFact> helps(Place place) {
        return common(place.accessibility(), helps);
    }

    private static Set<AccessibilityFact> common(Set<AccessibilityFact> facts, Set<AccessibilityFact> wanted) {
        return facts.stream().filter(wanted::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How the best of the places suits; unknown when there is none, or when of none enough is told. */
    public AccessFit of(Collection<Place> places) {
        return places.stream().map(this::of).min(Enum::compareTo).orElse(AccessFit.UNKNOWN);
    }

    /** A hindrance outweighs what helps: who comes in vain loses more than who asks first. */
    private AccessFit of(Place place) {
        if (!Collections.disjoint(place.accessibility(), hinders)) {
            return AccessFit.SHORTCOMING;
        }
        return Collections.disjoint(place.accessibility(), helps) ? AccessFit.UNKNOWN : AccessFit.FITS;
    }
}
