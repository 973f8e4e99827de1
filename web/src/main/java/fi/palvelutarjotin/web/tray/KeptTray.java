package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import io.micronaut.core.annotation.Introspected;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every page knows of the reader's tray: the one that the browser keeps, or, where it keeps no cookies, the one that
 * the page's address carries.
 *
 * @param address of the tray's page
 * @param add where a listing is sent to be added
 * @param count how many listings are on it
 * @param listings their ids
 * @param carried the tray's code when the address carries it; null when the browser keeps it
 */
@Introspected
public record KeptTray(
        String address,
        String add,
        int count,
        Set<String> listings,
        @Nullable String carried) {

    public KeptTray {
        listings = Set.copyOf(listings);
    }

    static KeptTray kept(Tray tray, Language reader) {
        return of(tray, Addresses.tray(reader, ""), reader, null);
    }

    static KeptTray carried(Tray tray, Language reader) {
        return of(tray, TrayAddress.page(reader, tray), reader, TrayCode.write(tray));
    }

    private static KeptTray of(Tray tray, String address, Language reader, @Nullable String carried) {
        return new KeptTray(
                address,
                Addresses.tray(reader, "/add"),
                tray.size(),
                tray.lines().stream().map(line -> line.listing().toString()).collect(Collectors.toSet()),
                carried);
    }

    /** The address of a page of ours, which carries the tray on where it must; null stays null. */
    public @Nullable String carry(@Nullable String page) {
        return page == null || carried == null ? page : TrayAddress.carrying(page, carried);
    }

    /** Whether a listing is on it. */
    public boolean has(String listing) {
        return listings.contains(listing);
    }
}
