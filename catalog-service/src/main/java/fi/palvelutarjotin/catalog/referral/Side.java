package fi.palvelutarjotin.catalog.referral;

import java.util.UUID;

/** From where a program looks at referrals: it sees those of its side, and nothing of the others. */
public sealed interface Side {

    /** Who has sent them; what came of it is seen only where the client allows it. */
    record Sender(UUID id) implements Side {}

    /** The organisation that they were sent to. */
    record Receiving(UUID organisation) implements Side {}

    /** As what it acts. */
    default Party party() {
        return switch (this) {
            case Sender sender -> Party.SENDER;
            case Receiving receiving -> Party.RECEIVER;
        };
    }
}
