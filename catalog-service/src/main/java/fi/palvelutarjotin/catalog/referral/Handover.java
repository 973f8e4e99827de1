package fi.palvelutarjotin.catalog.referral;

import com.fasterxml.uuid.Generators;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client and a professional, or the client alone, agree to send: one consent, one referral for each target.
 *
 * @param id of this handover; one that was sent already is not sent again
 * @param targets where it goes; at least one, each receiver once
 * @param client what they tell; null on paper, where nothing of them is kept
 * @param sending the client's consent to it; null on paper, where nothing of them is sent
 * @param sender account of the professional; null where the client asks
 * @param area municipality where help is sought, by its code; null when it is not known
 */
public record Handover(
        UUID id,
        ReferralKind kind,
        List<Target> targets,
        @Nullable ClientDetails client,
        @Nullable Consent sending,
        @Nullable Consent feedback,
        @Nullable UUID sender,
        @Nullable String area) {

    /** More is no referral but a mass mailing. */
    public static final int MOST_TARGETS = 10;

    public Handover {
        targets = List.copyOf(targets);
        if (targets.isEmpty() || targets.size() > MOST_TARGETS) {
            throw new IllegalArgumentException("a handover goes to one and at most " + MOST_TARGETS);
        }
        if ((client != null) != kind.hasClient() || (sending != null) != kind.hasClient()) {
            throw new IllegalArgumentException(
                    "a client where there should be none, or none where there should be one");
        }
        if (client != null && !client.faults().isEmpty()) {
            throw new IllegalArgumentException("what may not be kept of a client: " + client.faults());
        }
        if (sending != null && sending.purpose() != Consent.Purpose.SENDING
                || feedback != null && feedback.purpose() != Consent.Purpose.FEEDBACK) {
            throw new IllegalArgumentException("a consent to something else");
        }
        if (targets.stream().anyMatch(target -> target.receiver().kind() != kind.receiver())) {
            throw new IllegalArgumentException("a receiver that does not take such referrals");
        }
    }

    /** Of a client, who says where help is sought. */
    public Handover(
            UUID id,
            ReferralKind kind,
            List<Target> targets,
            ClientDetails client,
            Consent sending,
            @Nullable Consent feedback,
            @Nullable UUID sender) {
        this(id, kind, targets, client, sending, feedback, sender, client.municipality());
    }

    /** On paper: nothing is known of the client, who takes it along. */
    public static Handover onPaper(
            UUID id, List<Target> targets, @Nullable Consent feedback, UUID sender, @Nullable String area) {
        return new Handover(id, ReferralKind.PAPER, targets, null, null, feedback, sender, area);
    }

    /** The id of a new one. */
    public static UUID newId() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    /**
     * Where a referral goes.
     *
     * @param listing the activity that was chosen; null where none was
     */
    public record Target(Receiver receiver, @Nullable UUID listing) {}

    /**
     * What came of it.
     *
     * @param clientToken for the client's link; it is told once and cannot be found again
     */
    public record Sent(UUID id, String clientToken, List<Referral> referrals) {

        public Sent {
            referrals = List.copyOf(referrals);
        }

        /** The token is a secret. */
        @Override
        public String toString() {
            return "Sent[" + id + "]";
        }
    }
}
