package fi.palvelutarjotin.catalog.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to a referral. */
public enum Event {
    SEND,
    RECEIVE,
    /** The receiver cannot answer yet: the time to answer begins anew, once. */
    ASK_TIME,
    TAKE_UP,
    REACH,
    START,
    /** A link worker leads the client on to somebody, who gets a referral of their own; to several one by one. */
    DIRECT,
    END,
    REJECT,
    NOT_REACH,
    DISCONTINUE,
    RETURN,
    CANCEL,
    /** The client takes the consent back: the receiver loses sight of what was told at once. */
    WITHDRAW,
    EXPIRE,
    REROUTE;

    /** {@code take-up}: the word of forms, texts and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it tells how the client fares: the sender hears of it only where the client allows feedback. */
    public boolean isFeedback() {
        return switch (this) {
            case REACH, START, END, DISCONTINUE -> true;
            default -> false;
        };
    }

    public static Optional<Event> find(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code().equals(code))
                .findFirst();
    }
}
