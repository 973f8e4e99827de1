package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.ReferralMove;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.referral.State;
import jakarta.inject.Singleton;
import java.util.List;

/** What a sender sees of a referral: how the client fares only where the client allows it. */
@Singleton
final class SenderSight {

    private final Referrals referrals;

    SenderSight(Referrals referrals) {
        this.referrals = referrals;
    }

    /** What happened as far as the sender may know, the first first. */
    List<ReferralMove> moves(Referral referral) {
        var all = referrals.moves(referral.id());
        return referrals.allowsFeedback(referral)
                ? all
                : all.stream().filter(move -> !move.event().isFeedback()).toList();
    }

    /** Where it stands as far as the sender may know. */
    State state(Referral referral) {
        var known = moves(referral);
        return known.isEmpty() ? referral.state() : known.getLast().to();
    }
}
