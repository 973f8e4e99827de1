package fi.palvelutarjotin.catalog.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of what a client sent at one time: what they may ask to be given (Regulation (EU) 2016/679, article 15).
 *
 * @param handover id of what was sent together
 * @param byProfessional whether a professional made it, together with the client
 */
public record KeptRecord(
        UUID handover, Instant made, boolean byProfessional, List<GivenConsent> consents, List<Part> referrals) {

    public KeptRecord {
        consents = List.copyOf(consents);
        referrals = List.copyOf(referrals);
    }

    /**
     * A consent, also one that was taken back.
     *
     * @param withdrawn null while it stands
     */
    public record GivenConsent(
            Consent consent, Instant given, @Nullable Instant withdrawn) {}

    /**
     * What is kept of the referral to one receiver.
     *
     * @param client what the client told; empty once it is forgotten
     * @param onward the client's word that it goes to this receiver, whom the first consent did not name; empty where it did
     * @param moves what happened, the first first
     * @param readings who has read what the client told, the first first
     * @param links until when links hold by which the receiver opens it
     * @param mails what is still to be sent about it
     */
    public record Part(
            Referral referral,
            Optional<ClientDetails> client,
            Optional<GivenConsent> onward,
            List<ReferralMove> moves,
            List<ReferralReading> readings,
            List<Instant> links,
            List<WaitingMail> mails) {

        public Part {
            moves = List.copyOf(moves);
            readings = List.copyOf(readings);
            links = List.copyOf(links);
            mails = List.copyOf(mails);
        }
    }

    /** A mail that is still to be sent. */
    public record WaitingMail(Party to, ReferralMails.Kind kind, Instant made) {}

    /** How many parts still hold what the client told. */
    public long kept() {
        return referrals.stream().filter(part -> part.client().isPresent()).count();
    }

    /** How many parts somebody still has to see to. */
    public long open() {
        return referrals.stream()
                .filter(part -> part.referral().state().isOpen())
                .count();
    }

    /** Nothing of a person in a log line. */
    @Override
    public String toString() {
        return "KeptRecord[" + handover + "]";
    }
}
