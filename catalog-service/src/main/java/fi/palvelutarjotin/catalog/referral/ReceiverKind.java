package fi.palvelutarjotin.catalog.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who can take referrals. */
public enum ReceiverKind {
    /** An organisation that arranges activities. */
    ORGANISATION,
    /** Linkkihenkilö of a municipality. */
    LINK_WORKER,
    /** Liikuntaneuvoja of a municipality. */
    EXERCISE_ADVISER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReceiverKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** As what the receiver acts. */
    public Party party() {
        return this == LINK_WORKER ? Party.LINK_WORKER : Party.RECEIVER;
    }
}
