package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has said that they take referrals.
 *
 * @param organisation its id; null for those of a municipality
 * @param municipality its code; null for an organisation
 * @param name as residents see it
 * @param language in which mail is written to them
 * @param capacity what they have told within {@link Capacity#TRUE_FOR}; empty when it is not known
 */
public record Receiver(
        UUID id,
        ReceiverKind kind,
        @Nullable UUID organisation,
        @Nullable String municipality,
        String name,
        Language language,
        Optional<Capacity> capacity) {}
