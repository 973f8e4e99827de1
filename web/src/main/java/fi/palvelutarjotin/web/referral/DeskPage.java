package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Frame;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's desk as its template shows it.
 *
 * @param said what was just done, in a sentence; null when nothing was
 * @param states by which the lists can be narrowed; none where there is nothing to choose
 * @param waiting what waits for them, late ones first
 * @param sent what they have sent, the latest first
 * @param watched what others let wait, or what came to nothing, in the area that they look after
 * @param ended what was sent to them and has ended, the latest first
 * @param desks whom they can refer to without an activity
 */
@Introspected
record DeskPage(
        Frame frame,
        @Nullable String said,
        List<Choice> states,
        boolean receives,
        boolean sends,
        List<Line> waiting,
        List<Line> sent,
        @Nullable List<Line> watched,
        List<Line> ended,
        List<Link> desks) {

    DeskPage {
        states = List.copyOf(states);
        waiting = List.copyOf(waiting);
        sent = List.copyOf(sent);
        watched = watched == null ? null : List.copyOf(watched);
        ended = List.copyOf(ended);
        desks = List.copyOf(desks);
    }

    /**
     * A referral in a list: nothing of its client.
     *
     * @param about the activity, or the sort of referral where none was chosen
     * @param due by when to act; null when nothing presses
     */
    @Introspected
    record Line(
            String address,
            String code,
            String about,
            String receiver,
            String state,
            String since,
            @Nullable String due,
            boolean late) {}

    /** A link. */
    @Introspected
    record Link(String text, String address) {}
}
