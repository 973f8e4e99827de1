package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Shown;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a referral is led on to somebody else, as its template shows it.
 *
 * @param action where the forms go
 * @param back the referral's own page
 * @param words what was looked for; empty when nothing was, and what is prepared is shown
 * @param consents in which way the client agreed
 */
@Introspected
record OnwardPage(
        Frame frame,
        String action,
        String back,
        String code,
        int version,
        @Nullable String fault,
        String words,
        List<Choice> consents,
        List<Item> items) {

    OnwardPage {
        consents = List.copyOf(consents);
        items = List.copyOf(items);
    }

    /**
     * Somebody to whom it can go.
     *
     * @param listing id of the activity; empty for a municipality's link worker
     * @param name of the activity; null where there is none
     * @param capacity whether there is room, in a sentence
     */
    @Introspected
    record Item(
            String receiver,
            String listing,
            String receiverName,
            @Nullable Shown name,
            @Nullable String address,
            @Nullable String place,
            @Nullable String time,
            String capacity) {

        /** What a form sends for it. */
        public String to() {
            return (receiver + " " + listing).strip();
        }
    }
}
