package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.QrCode;
import fi.palvelutarjotin.web.layout.Shown;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is put on paper of referrals, as the templates show it: slips that name nobody, or a client's letter.
 *
 * @param back the page that it belongs to
 * @param pdf the same as a PDF
 * @param link the client's own page; null on slips
 * @param code of that link; null on slips
 */
@Introspected
record SlipPage(
        Frame frame,
        String back,
        String pdf,
        @Nullable String link,
        @Nullable QrCode code,
        List<Slip> slips) {

    SlipPage {
        slips = List.copyOf(slips);
    }

    /**
     * What the client takes along to one receiver.
     *
     * @param written the code as it is said and typed
     * @param address where the code is typed in, with it in it; null in a letter, where the code is for the phone only
     */
    @Introspected
    record Slip(
            String receiver,
            @Nullable Shown name,
            @Nullable String place,
            @Nullable String time,
            List<String> phones,
            String written,
            @Nullable String address,
            @Nullable QrCode code) {

        Slip {
            phones = List.copyOf(phones);
        }
    }
}
