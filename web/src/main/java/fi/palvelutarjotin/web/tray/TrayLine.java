package fi.palvelutarjotin.web.tray;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listing on a tray.
 *
 * @param listing its id
 * @param reason why it is there, when that was chosen
 * @param step what comes next, when that was chosen
 */
record TrayLine(
        UUID listing, @Nullable Reason reason, @Nullable NextStep step) {

    static TrayLine of(UUID listing) {
        return new TrayLine(listing, null, null);
    }
}
