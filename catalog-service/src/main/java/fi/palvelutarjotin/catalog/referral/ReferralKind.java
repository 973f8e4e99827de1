package fi.palvelutarjotin.catalog.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of referral it is; one model for all of them. */
public enum ReferralKind {
    /** Hyvinvointilähete to an organisation, for an activity that was chosen. */
    ACTIVITY(ReceiverKind.ORGANISATION),
    /** Hyvinvointilähete to the municipality's link worker, who finds the activity together with the client. */
    LINK_WORKER(ReceiverKind.LINK_WORKER),
    /** Liikuntalähete to the municipality's exercise adviser. */
    EXERCISE(ReceiverKind.EXERCISE_ADVISER),
    /** Yhteydenottopyyntö: the client asks an organisation themselves. */
    OWN_REQUEST(ReceiverKind.ORGANISATION),
    /**
     * Paperilähete: a slip with a code that the client shows to an organisation. Nothing of the client is kept, and the
     * organisation is told of nothing until the code is shown to it.
     */
    PAPER(ReceiverKind.ORGANISATION);

    private final ReceiverKind receiver;

    ReferralKind(ReceiverKind receiver) {
        this.receiver = receiver;
    }

    /** Who takes such referrals. */
    public ReceiverKind receiver() {
        return receiver;
    }

    /** Whether it tells who the client is. */
    public boolean hasClient() {
        return this != PAPER;
    }

    /** What becomes of such a referral when it is sent on to a receiver. */
    ReferralKind sentOnTo(ReceiverKind other) {
        if (other == receiver) {
            return this;
        }
        return switch (other) {
            case ORGANISATION -> ACTIVITY;
            case LINK_WORKER -> LINK_WORKER;
            case EXERCISE_ADVISER -> EXERCISE;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReferralKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
