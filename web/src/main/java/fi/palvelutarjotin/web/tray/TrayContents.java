package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.catalog.listing.Listing;
import java.util.List;

/**
 * A tray with its listings.
 *
 * @param filled in the tray's order; only what can still be shown
 * @param gone how many lines are left out because the listing is no longer shown, or never was
 */
record TrayContents(List<Filled> filled, int gone) {

    TrayContents {
        filled = List.copyOf(filled);
    }

    /** The tray of what is still there. */
    Tray tray() {
        return new Tray(filled.stream().map(Filled::line).toList());
    }

    /** A line and its listing. */
    record Filled(TrayLine line, Listing listing) {}
}
