package fi.palvelutarjotin.catalog.work;

import java.util.Arrays;
import java.util.Locale;

/** Work that is done without anybody asking for it, or that takes long. */
public enum Job {
    /** Reminds of referrals that wait, tells link workers, ends what nobody has answered. */
    CLOCK,
    /** Destroys what clients told when its time is over. */
    RETENTION,
    /** Seals anew, under the newest key, what was sealed under earlier ones. */
    KEY_ROTATION;

    /** {@code key-rotation}: the word of the database and of reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Job of(String code) {
        return Arrays.stream(values())
                .filter(job -> job.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
