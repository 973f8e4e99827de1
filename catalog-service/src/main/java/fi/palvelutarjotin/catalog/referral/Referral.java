package fi.palvelutarjotin.catalog.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral to one receiver, without anything of the client.
 *
 * @param code what is said on the phone, eight signs
 * @param handover what it was sent together with
 * @param listing the activity that was chosen; null where none was
 * @param area municipality where help is sought, by its code; null when it is not known, or forgotten
 * @param follows the one whose place it takes; null for the first
 * @param version grows with each move; whoever moves it says which they saw
 * @param stage what has been done about its being late, in this state
 * @param byProfessional whether a professional made it, together with the client
 * @param kept whether what the client told can still be read
 * @param helped what the client said at the end; empty when nothing
 */
public record Referral(
        UUID id,
        String code,
        UUID handover,
        ReferralKind kind,
        Receiver receiver,
        @Nullable UUID listing,
        @Nullable String area,
        @Nullable UUID follows,
        State state,
        int version,
        Instant since,
        Stage stage,
        boolean byProfessional,
        boolean kept,
        Optional<Helped> helped) {

    /** {@code 7K3M-9Q2X}: the code as it is shown. */
    public String writtenCode() {
        return ReferralCodes.written(code);
    }
}
