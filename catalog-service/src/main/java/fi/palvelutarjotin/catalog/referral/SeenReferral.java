package fi.palvelutarjotin.catalog.referral;

import java.time.Instant;

/**
 * A referral as one side sees it.
 *
 * @param referral itself; its own state may tell more than the side may know
 * @param party as what the side acts on it
 * @param sent when it was sent
 * @param version how much has happened, as far as the side may know; whoever moves it says which they saw
 * @param last what happened last, as far as the side may know
 */
public record SeenReferral(Referral referral, Party party, Instant sent, int version, ReferralMove last) {

    /** Where it stands, as far as the side may know. */
    public State state() {
        return last.to();
    }

    /** Since when. */
    public Instant since() {
        return last.at();
    }
}
