package fi.palvelutarjotin.web.privacy;

import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Shown;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of people, as the template shows it.
 *
 * @param officer the data protection officer; null when none is set
 * @param purposes what is kept for what; only what this installation has
 * @param takesReferrals whether clients can be referred, or ask to be contacted
 * @param checked when it was last looked at what has to be deleted; null when never yet
 */
@Introspected
record PrivacyPage(
        Frame frame,
        @Nullable Contact officer,
        List<Purpose> purposes,
        boolean takesReferrals,
        @Nullable String checked,
        Shown authority,
        Contact authorityAt,
        String authoritySite) {

    PrivacyPage {
        purposes = List.copyOf(purposes);
    }

    /**
     * How somebody is reached; what is not told is null.
     *
     * @param phone as it is read
     * @param call address that calls it
     */
    @Introspected
    record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String call) {}

    /** What is kept for one purpose: sentences. */
    @Introspected
    record Purpose(String title, String what, String data, String ground, String seen, String time) {}
}
