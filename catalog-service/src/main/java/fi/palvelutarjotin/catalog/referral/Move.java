package fi.palvelutarjotin.catalog.referral;

import java.util.Set;

/**
 * A row of {@link Moves}.
 *
 * @param from the states in which the event can happen
 * @param to where it leads
 * @param by who may do it
 * @param asked what must be given
 * @param told who hears of it; the sender hears of what came of it only where the client allows feedback
 */
public record Move(Event event, Set<State> from, State to, Set<Party> by, Asked asked, Set<Party> told) {

    public Move {
        from = Set.copyOf(from);
        by = Set.copyOf(by);
        told = Set.copyOf(told);
    }

    static Move of(Event event, Set<State> from, State to, Set<Party> by, Asked asked, Party... told) {
        return new Move(event, from, to, by, asked, Set.of(told));
    }
}
