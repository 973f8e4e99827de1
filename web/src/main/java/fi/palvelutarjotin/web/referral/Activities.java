package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Words;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows which activity a referral is about, while that can still be found. */
@Singleton
final class Activities {

    private final Listings listings;

    Activities(Listings listings) {
        this.listings = listings;
    }

    /**
     * An activity, with its page.
     *
     * @param lang the language of its name where that is another than the page's
     */
    @Introspected
    record Activity(String name, @Nullable String lang, String address) {}

    /** Null where none was chosen, or it is no longer there. */
    @Nullable
    Activity of(Referral referral, Words words) {
        return Optional.ofNullable(referral.listing())
                .flatMap(listings::findPublished)
                .map(listing -> {
                    var name = Objects.requireNonNull(Shown.of(listing.content().name(), words.language()));
                    return new Activity(
                            name.text(),
                            name.lang(),
                            Addresses.listing(words.language(), listing.id().toString()));
                })
                .orElse(null);
    }
}
