package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.condition.AccessProfile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked beside words and facets; all of it together.
 *
 * @param when one coming time must fit; {@link When#ANY} for whenever. What tells no times does not fit
 * @param near where; what reaches everywhere fits too
 * @param age in full years, 0…{@link #OLDEST}: what tells no ages fits too
 * @param access whose needs the places should meet. It narrows nothing, it orders
 * @param organisation whose it must be; null for anybody's
 */
public record Conditions(
        When when,
        @Nullable Near near,
        @Nullable Integer age,
        @Nullable AccessProfile access,
        @Nullable UUID organisation) {

    public static final int OLDEST = 120;

    private static final Conditions NONE = new Conditions(When.ANY, null, null, null, null);

    public Conditions {
        if (age != null && (age < 0 || age > OLDEST)) {
            throw new IllegalArgumentException("not an age");
        }
    }

    /** Of whatever organisation. */
    public Conditions(When when, @Nullable Near near, @Nullable Integer age, @Nullable AccessProfile access) {
        this(when, near, age, access, null);
    }

    public static Conditions none() {
        return NONE;
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public Conditions withWhen(When when) {
        return new Conditions(when, near, age, access, organisation);
    }

    public Conditions withNear(@Nullable Near near) {
        return new Conditions(when, near, age, access, organisation);
    }

    public Conditions withAge(@Nullable Integer age) {
        return new Conditions(when, near, age, access, organisation);
    }

    public Conditions withAccess(@Nullable AccessProfile access) {
        return new Conditions(when, near, age, access, organisation);
    }

    public Conditions withOrganisation(@Nullable UUID organisation) {
        return new Conditions(when, near, age, access, organisation);
    }
}
