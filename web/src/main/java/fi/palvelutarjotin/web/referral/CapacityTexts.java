package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Capacity;
import fi.palvelutarjotin.web.layout.Words;
import java.util.Optional;

/** Says whether somebody has room. */
final class CapacityTexts {

    private CapacityTexts() {}

    static String of(Optional<Capacity> capacity, Words words) {
        return words.text("referral.capacity." + capacity.map(Capacity::code).orElse("unknown"));
    }
}
