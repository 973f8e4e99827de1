package fi.palvelutarjotin.catalog.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether it helped, as the client says at the end. */
public enum Helped {
    YES,
    PARTLY,
    NO;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Helped> find(String code) {
        return Arrays.stream(values())
                .filter(helped -> helped.code().equals(code))
                .findFirst();
    }
}
