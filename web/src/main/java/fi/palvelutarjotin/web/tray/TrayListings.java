package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the listings of a tray. */
@Singleton
final class TrayListings {

    private final Listings listings;

    TrayListings(Listings listings) {
        this.listings = listings;
    }

    TrayContents of(Tray tray) {
        if (tray.isEmpty()) {
            return new TrayContents(List.of(), 0);
        }
        var shown = listings.list(tray.lines().stream().map(TrayLine::listing).toList()).stream()
                .filter(Listing::published)
                .collect(Collectors.toMap(Listing::id, Function.identity()));
        var filled = tray.lines().stream()
                .<TrayContents.Filled>mapMulti((line, found) -> {
                    var listing = shown.get(line.listing());
                    if (listing != null) {
                        found.accept(new TrayContents.Filled(line, listing));
                    }
                })
                .toList();
        return new TrayContents(filled, tray.size() - filled.size());
    }
}
