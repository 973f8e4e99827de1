package fi.palvelutarjotin.web.exchange;

import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.Consent;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a program wants to send.
 *
 * @param textVersion which text the client agreed to, as the sender calls it
 * @param feedback whether the client lets the sender hear what comes of it
 */
public record Sending(
        ReferralKind kind,
        List<Goal> goals,
        ClientDetails client,
        Consent.How how,
        String textVersion,
        boolean feedback) {

    public Sending {
        goals = List.copyOf(goals);
    }

    /**
     * Whom it goes to: an organisation, who arranges a listing, or a municipality's desk.
     *
     * @param organisation null where the listing or the municipality tells it
     */
    public record Goal(
            @Nullable UUID organisation,
            @Nullable UUID listing,
            @Nullable String municipality) {}

    /** Nothing of a person in a log line. */
    @Override
    public String toString() {
        return "Sending[]";
    }
}
