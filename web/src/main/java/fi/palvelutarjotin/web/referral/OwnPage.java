package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.QrCode;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's own view as its template shows it.
 *
 * @param said what was just done, in a sentence; null when nothing was
 * @param link the page's whole address, to keep
 * @param contact how the client is reached now; null when nothing of that is kept any more
 * @param feedback whether the sender may hear what comes of it; null where there is no sender
 */
@Introspected
record OwnPage(
        Frame frame,
        String action,
        @Nullable String said,
        @Nullable String fault,
        String link,
        QrCode code,
        List<Item> items,
        @Nullable Contact contact,
        @Nullable Boolean feedback) {

    OwnPage {
        items = List.copyOf(items);
    }

    /**
     * What was sent to one receiver.
     *
     * @param code as it is said on the phone
     * @param listing the activity; null where none was chosen
     * @param state where it stands, in a sentence
     * @param withdraw whether it can be taken back
     * @param history what happened, the latest first
     * @param readings when the receiver has read it; empty when never
     * @param onward to whom it could go instead; empty where it goes on
     * @param exercise what an exercise adviser can be told beforehand; null where it goes to nobody like that
     * @param asksHelped whether it is over, so that the client can say whether it helped
     * @param helped what the client can say, what they have said chosen
     */
    @Introspected
    record Item(
            String id,
            int version,
            String code,
            String receiver,
            Activities.@Nullable Activity listing,
            String state,
            boolean open,
            boolean withdraw,
            List<String> history,
            List<String> readings,
            List<OnwardPage.Item> onward,
            @Nullable Exercise exercise,
            boolean asksHelped,
            List<Choice> helped) {

        Item {
            history = List.copyOf(history);
            readings = List.copyOf(readings);
            onward = List.copyOf(onward);
            helped = List.copyOf(helped);
        }
    }

    /**
     * What an exercise adviser can be told beforehand, what was told chosen.
     *
     * @param now how much one moves
     * @param wishes what would be pleasant
     */
    @Introspected
    record Exercise(List<Choice> now, List<Choice> wishes) {

        Exercise {
            now = List.copyOf(now);
            wishes = List.copyOf(wishes);
        }
    }

    /** How the client is reached. */
    @Introspected
    record Contact(List<Choice> ways, String contact) {

        Contact {
            ways = List.copyOf(ways);
        }
    }
}
