package fi.palvelutarjotin.catalog.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account. Ids only: nothing of a person is repeated in it.
 *
 * @param actor the account that did it; null for the command line
 * @param grant that it is about; null when it is about none
 */
public record AccountEvent(
        Instant at,
        UUID account,
        @Nullable UUID actor,
        Kind kind,
        @Nullable UUID grant) {

    /** What happened. */
    public enum Kind {
        INVITED,
        PASSWORD_SET,
        PASSWORD_ASKED,
        PASSWORD_WRONG,
        CODE_WRONG,
        SECOND_FACTOR_SET,
        SECOND_FACTOR_RESET,
        RECOVERY_CODE_USED,
        /** An identity at the provider was found to be the owner's. */
        PROVIDER_LINKED,
        SIGNED_IN,
        SIGNED_IN_BY_PROVIDER,
        SIGNED_OUT,
        SIGNED_OUT_EVERYWHERE,
        GRANTED,
        REVOKED,
        LOCKED,
        UNLOCKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
