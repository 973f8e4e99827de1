package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import io.micronaut.core.annotation.Introspected;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every page knows of the tray that the browser keeps.
 *
 * @param address of the tray's page
 * @param add where a listing is sent to be added
 * @param count how many listings are on it
 * @param listings their ids
 */
@Introspected
public record KeptTray(String address, String add, int count, Set<String> listings) {

    public KeptTray {
        listings = Set.copyOf(listings);
    }

    static KeptTray of(Tray tray, Language reader) {
        return new KeptTray(
                Addresses.tray(reader, ""),
                Addresses.tray(reader, "/add"),
                tray.size(),
                tray.lines().stream().map(line -> line.listing().toString()).collect(Collectors.toSet()));
    }

    /** Whether a listing is on it. */
    public boolean has(String listing) {
        return listings.contains(listing);
    }
}
