package fi.palvelutarjotin.catalog.listing;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * For what ages, in full years, both ends included; a missing end is open.
 *
 * @param from 0…120
 * @param to 0…120, not below {@code from}
 */
@Serdeable
public record Ages(@Nullable Integer from, @Nullable Integer to) {

    public static final Ages ANY = new Ages(null, null);

    public Ages {
        check(from);
        check(to);
        if (from != null && to != null && from > to) {
            throw new IllegalArgumentException("the youngest age %d is above the oldest %d".formatted(from, to));
        }
    }

    private static void check(@Nullable Integer age) {
        if (age != null && (age < 0 || age > 120)) {
            throw new IllegalArgumentException("not an age: " + age);
        }
    }
}
