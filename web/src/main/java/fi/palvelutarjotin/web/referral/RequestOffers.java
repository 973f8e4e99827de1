package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.mail.MailReadiness;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Offers to be contacted, where an organisation has said that it takes requests. */
@Singleton
public final class RequestOffers {

    private final MailReadiness readiness;
    private final RequestTargets targets;
    private final WordsOf wordsOf;

    RequestOffers(MailReadiness readiness, RequestTargets targets, WordsOf wordsOf) {
        this.readiness = readiness;
        this.targets = targets;
        this.wordsOf = wordsOf;
    }

    /**
     * The offer as templates show it.
     *
     * @param refer where a professional refers instead
     * @param capacity whether there is room, in a sentence
     */
    @Introspected
    public record View(String address, String refer, String capacity) {}

    /** Of one listing. */
    public Optional<View> of(Listing listing, Language reader) {
        return readiness.isReady()
                ? targets.of(listing)
                        .map(receiver -> new View(
                                ReferralAddresses.request(reader, List.of(listing.id())),
                                ReferralAddresses.refer(reader, List.of(listing.id())),
                                CapacityTexts.of(receiver.capacity(), wordsOf.language(reader))))
                : Optional.empty();
    }

    /**
     * The offer about several listings at once.
     *
     * @param refer where a professional refers instead
     */
    @Introspected
    public record OfAll(String address, String refer) {}

    /** Of several listings; empty when nobody takes a request about them, or when they are too many for one. */
    public Optional<OfAll> ofAll(List<UUID> listings, Language reader) {
        return readiness.isReady()
                        && listings.size() <= Handover.MOST_TARGETS
                        && !targets.find(listings).taking().isEmpty()
                ? Optional.of(new OfAll(
                        ReferralAddresses.request(reader, listings), ReferralAddresses.refer(reader, listings)))
                : Optional.empty();
    }
}
