package fi.palvelutarjotin.catalog.place;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose residents a listing is for.
 *
 * @param reach whether the area is the whole country, that without Åland, the places named, or not told
 * @param municipalities codes in force; empty unless {@link Reach#LIMITED}
 * @param counties codes of wellbeing services counties; empty unless {@link Reach#LIMITED}
 */
@Serdeable
public record AreaServed(Reach reach, Set<String> municipalities, Set<String> counties) {

    /** How far a listing reaches (PTV: AreaType). */
    public enum Reach {
        LIMITED,
        NATIONWIDE,
        NATIONWIDE_EXCEPT_ALAND,
        UNKNOWN
    }

    public static final AreaServed UNKNOWN = new AreaServed(Reach.UNKNOWN, Set.of(), Set.of());
    public static final AreaServed NATIONWIDE = new AreaServed(Reach.NATIONWIDE, Set.of(), Set.of());
    public static final AreaServed NATIONWIDE_EXCEPT_ALAND =
            new AreaServed(Reach.NATIONWIDE_EXCEPT_ALAND, Set.of(), Set.of());

    public AreaServed {
        municipalities = Collections.unmodifiableSet(new TreeSet<>(municipalities));
        counties = Collections.unmodifiableSet(new TreeSet<>(counties));
        var named = !municipalities.isEmpty() || !counties.isEmpty();
        if (named != (reach == Reach.LIMITED)) {
            throw new IllegalArgumentException("an area is limited exactly when places are named: " + reach);
        }
    }

    public static AreaServed municipalities(Set<String> codes) {
        return limited(codes, Set.of());
    }

    /** The area of the places named, or {@link #UNKNOWN} where none is. */
    public static AreaServed limited(Set<String> municipalities, Set<String> counties) {
        return municipalities.isEmpty() && counties.isEmpty()
                ? UNKNOWN
                : new AreaServed(Reach.LIMITED, municipalities, counties);
    }
}
