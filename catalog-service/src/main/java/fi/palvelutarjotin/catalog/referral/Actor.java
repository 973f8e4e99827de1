package fi.palvelutarjotin.catalog.referral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a referral.
 *
 * @param account null for clients, for receivers who follow a link, and for the clock
 */
public record Actor(Party party, @Nullable UUID account) {

    public static Actor of(Party party) {
        return new Actor(party, null);
    }
}
