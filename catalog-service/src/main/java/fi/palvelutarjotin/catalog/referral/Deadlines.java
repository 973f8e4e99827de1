package fi.palvelutarjotin.catalog.referral;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many working days each state may last before something is done about it. */
@Singleton
public final class Deadlines {

    /**
     * What happens after how many working days in a state.
     *
     * @param expire null where it never runs out by itself: somebody has answered
     */
    record Row(int remind, int escalate, @Nullable Integer expire) {}

    /** Reminder and escalation after 6 and 9 days, as elsewhere, are late for who waits: half of that, and an end. */
    private static final Map<State, Row> TABLE = Map.of(
            State.SENT, new Row(3, 6, 10),
            State.RECEIVED, new Row(5, 10, 15),
            State.IN_PROGRESS, new Row(10, 15, null),
            State.IN_CONTACT, new Row(20, 30, null));

    private final WorkingDays days;

    Deadlines(WorkingDays days) {
        this.days = days;
    }

    /** How many working days a slip is good for that nobody has shown to an organisation. */
    private static final int SLIP_HOLDS = 60;

    /** When the next stage of a referral is due; nothing where none is. */
    public Optional<Instant> next(ReferralKind kind, State state, Instant since, Stage done) {
        if (kind == ReferralKind.PAPER && state == State.SENT) {
            return Optional.of(days.after(since, SLIP_HOLDS));
        }
        return Optional.ofNullable(TABLE.get(state))
                .flatMap(row -> Optional.ofNullable(
                        switch (done) {
                            case NONE -> (Integer) row.remind();
                            case REMINDED -> (Integer) row.escalate();
                            case ESCALATED -> row.expire();
                        }))
                .map(count -> days.after(since, count));
    }

    /** By when a referral's receiver should act: at the end of this moment the reminder goes out. */
    public Optional<Instant> due(Referral referral) {
        return due(referral.kind(), referral.state(), referral.since());
    }

    /** The same as far as somebody knows where it stands. */
    public Optional<Instant> due(ReferralKind kind, State state, Instant since) {
        return next(kind, state, since, Stage.NONE);
    }
}
