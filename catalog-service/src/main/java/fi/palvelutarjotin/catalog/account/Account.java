package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.text.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name as it is shown to others
 * @param mail the address to sign in with
 * @param language of mails
 * @param hasSecondFactor whether the second factor is set up
 * @param created when it was added
 * @param lastUsed when somebody last signed in with it; null when nobody ever did
 * @param grants what it may do now
 */
public record Account(
        UUID id,
        String name,
        String mail,
        State state,
        Language language,
        boolean hasSecondFactor,
        Instant created,
        @Nullable Instant lastUsed,
        List<Grant> grants) {

    public static final int LONGEST_NAME = 80;

    public static final int LONGEST_MAIL = 254;

    public Account {
        grants = List.copyOf(grants);
    }

    /** Where an account stands. */
    public enum State {
        /** The invitation waits. */
        INVITED,
        ACTIVE,
        /** An administrator has closed it. */
        LOCKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Nothing of a person in a log line. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
