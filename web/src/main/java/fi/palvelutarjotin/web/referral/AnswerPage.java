package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Frame;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a receiver answers, as its template shows it.
 *
 * @param referral null until the code was given
 */
@Introspected
record AnswerPage(
        Frame frame,
        String action,
        @Nullable String said,
        @Nullable String fault,
        boolean codeSent,
        @Nullable Opened referral) {

    /**
     * An opened referral.
     *
     * @param client what the client told; null once nobody may read it any more
     * @param due by when to act; null when nothing presses
     * @param bySender whether it is seen by who sent it or looks after the area: nothing of the client is shown
     * @param onPaper whether nobody knows who the client is
     * @param asksThemselves whether the client asks, rather than somebody for them
     * @param slip where its slip is printed; null where there is none, or it is not theirs to print
     * @param onward where it is led on to somebody else; null where it cannot be now
     * @param mend ways to be reached, where it was given back and can be mended; null where it cannot
     * @param helped what the client said at the end; null when nothing, or nothing that may be known
     * @param moves what can be done
     * @param capacity what was told of room, or could be
     */
    @Introspected
    record Opened(
            String code,
            int version,
            String kind,
            Activities.@Nullable Activity listing,
            String state,
            @Nullable String due,
            @Nullable Client client,
            boolean bySender,
            boolean onPaper,
            boolean asksThemselves,
            @Nullable String slip,
            @Nullable String onward,
            @Nullable List<Choice> mend,
            @Nullable String helped,
            List<MoveChoice> moves,
            List<String> history,
            List<Choice> capacity) {

        Opened {
            mend = mend == null ? null : List.copyOf(mend);
            moves = List.copyOf(moves);
            history = List.copyOf(history);
            capacity = List.copyOf(capacity);
        }
    }

    /**
     * What the client told.
     *
     * @param exercise what they told an exercise adviser beforehand, in words; empty when nothing
     */
    @Introspected
    record Client(
            String name,
            String way,
            String contact,
            @Nullable String address,
            String time,
            String words,
            String language,
            List<String> exercise,
            boolean protectedPerson) {

        Client {
            exercise = List.copyOf(exercise);
        }
    }

    /**
     * Something that can be done.
     *
     * @param field what has to be chosen with it, {@code reason} or {@code outcome}; null when nothing has
     */
    @Introspected
    record MoveChoice(
            String event,
            String label,
            @Nullable String field,
            @Nullable String question,
            List<Choice> choices,
            boolean forward) {

        MoveChoice {
            choices = List.copyOf(choices);
        }
    }
}
