package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.layout.PublicId;
import java.util.Optional;
import java.util.UUID;

/**
 * To whom somebody has chosen to send a referral instead, as {@link OnwardPage.Item#to} writes it.
 *
 * @param listing the activity; empty for a municipality's link worker
 */
record Goal(UUID receiver, Optional<UUID> listing) {

    static Optional<Goal> read(String to) {
        var parts = to.split(" ", 2);
        return PublicId.parse(parts[0])
                .map(receiver -> new Goal(receiver, parts.length == 2 ? PublicId.parse(parts[1]) : Optional.empty()));
    }
}
