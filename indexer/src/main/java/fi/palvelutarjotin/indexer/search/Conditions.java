package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.condition.AccessProfile;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked beside words and facets; all of it together.
 *
 * @param when one coming time must fit; {@link When#ANY} for whenever. What tells no times does not fit
 * @param near where; what reaches everywhere fits too
 * @param age in full years, 0…{@link #OLDEST}: what tells no ages fits too
 * @param access whose needs the places should meet. It narrows nothing, it orders
 * @param organisations one of whom must arrange it; none for anybody
 */
public record Conditions(
        When when,
        @Nullable Near near,
        @Nullable Integer age,
        @Nullable AccessProfile access,
        Set<UUID> organisations) {

    public static final int OLDEST = 120;

    private static final Conditions NONE = new Conditions(When.ANY, null, null, null, Set.of());

    public Conditions {
        organisations = Set.copyOf(organisations);
        if (age != null && (age < 0 || age > OLDEST)) {
            throw new IllegalArgumentException("not an age");
        }
    }

    /** Of whatever organisation. */
    public Conditions(When when, @Nullable Near near, @Nullable Integer age, @Nullable AccessProfile access) {
        this(when, near, age, access, Set.of());
    }

    public static Conditions none() {
        return NONE;
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public Conditions withWhen(When when) {
        return new Conditions(when, near, age, access, organisations);
    }

    public Conditions withNear(@Nullable Near near) {
        return new Conditions(when, near, age, access, organisations);
    }

    public Conditions withAge(@Nullable Integer age) {
        return new Conditions(when, near, age, access, organisations);
    }

    public Conditions withAccess(@Nullable AccessProfile access) {
        return new Conditions(when, near, age, access, organisations);
    }

    /** The organisation whose it must be; null where it may be anybody's, or one of several. */
    public @Nullable UUID organisation() {
        return organisations.size() == 1 ? organisations.iterator().next() : null;
    }

    public Conditions withOrganisation(@Nullable UUID organisation) {
        return withOrganisations(organisation == null ? Set.of() : Set.of(organisation));
    }

    public Conditions withOrganisations(Set<UUID> organisations) {
        return new Conditions(when, near, age, access, organisations);
    }
}
