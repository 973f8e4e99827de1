package fi.palvelutarjotin.catalog.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that makes a place usable for more people, or for fewer, as its keeper has told. */
public enum AccessibilityFact {
    WHEELCHAIR,
    ROLLATOR,
    INDUCTION_LOOP,
    ACCESSIBLE_TOILET,
    PARKING,
    GUIDE_DOG,
    /** No way in without steps: the one shortcoming that keepers tell. */
    STEPS;

    /** {@code induction-loop}: the word of mapping tables, addresses and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AccessibilityFact> find(String code) {
        return Arrays.stream(values()).filter(fact -> fact.code().equals(code)).findFirst();
    }
}
