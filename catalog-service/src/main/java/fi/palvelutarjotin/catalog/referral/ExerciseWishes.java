package fi.palvelutarjotin.catalog.referral;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a client may tell an exercise adviser beforehand (liikuntalähete): how much they move, and what they would like.
 * Choices only: a free text would come to tell of the client's health.
 */
@Serdeable
public record ExerciseWishes(Now now, Set<Wish> wishes) {

    public ExerciseWishes {
        wishes = wishes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(wishes));
    }

    /** How often one moves so that one gets out of breath. */
    @Serdeable
    public enum Now {
        HARDLY,
        ONCE_OR_TWICE,
        THREE_TIMES_OR_MORE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Now> find(String code) {
            return Arrays.stream(values())
                    .filter(now -> now.code().equals(code))
                    .findFirst();
        }
    }

    /** What would be pleasant. */
    @Serdeable
    public enum Wish {
        IN_COMPANY,
        ALONE,
        OUTDOORS,
        IN_WATER,
        GYM,
        GENTLY,
        AT_HOME;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Wish> find(String code) {
            return Arrays.stream(values())
                    .filter(wish -> wish.code().equals(code))
                    .findFirst();
        }
    }
}
