package fi.palvelutarjotin.catalog.referral;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a receiver has room: the four codes of HL7 FHIR SDOHCC's capacity status. */
public enum Capacity {
    HAS_ROOM,
    WAITING_LIST,
    FULL,
    ASK_FIRST;

    /** What was told longer ago than this is not known any more. */
    public static final Duration TRUE_FOR = Duration.ofDays(14);

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Capacity> find(String code) {
        return Arrays.stream(values())
                .filter(capacity -> capacity.code().equals(code))
                .findFirst();
    }
}
