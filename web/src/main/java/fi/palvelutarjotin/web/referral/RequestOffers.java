package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.mail.MailReadiness;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
     * @param refer where the reader may refer a client instead; null for whoever may not
     * @param capacity whether there is room, in a sentence
     */
    @Introspected
    public record View(String address, @Nullable String refer, String capacity) {}

    /** Of one listing, as it is offered to who has signed in, or to a stranger. */
    public Optional<View> of(Listing listing, Language reader, Optional<SignedIn> who) {
        return readiness.isReady()
                ? targets.of(listing)
                        .map(receiver -> new View(
                                ReferralAddresses.request(reader, List.of(listing.id())),
                                refer(who, reader, List.of(listing.id())),
                                CapacityTexts.of(receiver.capacity(), wordsOf.language(reader))))
                : Optional.empty();
    }

    /**
     * The offer about several listings at once.
     *
     * @param refer where the reader may refer a client instead; null for whoever may not
     */
    @Introspected
    public record OfAll(String address, @Nullable String refer) {}

    /** Of several listings; empty when nobody takes a request about them, or when they are too many for one. */
    public Optional<OfAll> ofAll(List<UUID> listings, Language reader, Optional<SignedIn> who) {
        return readiness.isReady()
                        && listings.size() <= Handover.MOST_TARGETS
                        && !targets.find(listings).taking().isEmpty()
                ? Optional.of(new OfAll(ReferralAddresses.request(reader, listings), refer(who, reader, listings)))
                : Optional.empty();
    }

    /** What to do, in a sentence, where only their number keeps several listings from being asked about at once. */
    public Optional<String> tooMany(List<UUID> listings, Language reader, Optional<SignedIn> who) {
        if (listings.size() <= Handover.MOST_TARGETS || !readiness.isReady() || !targets.takesAny(listings)) {
            return Optional.empty();
        }
        var words = wordsOf.language(reader);
        return Optional.of(
                who.filter(Senders::may).isPresent()
                        ? words.text("refer.offer.tooMany", Handover.MOST_TARGETS)
                        : words.text("request.offer.tooMany", Handover.MOST_TARGETS));
    }

    private static @Nullable String refer(Optional<SignedIn> who, Language reader, List<UUID> listings) {
        return who.filter(Senders::may)
                .map(sender -> ReferralAddresses.refer(reader, listings))
                .orElse(null);
    }
}
