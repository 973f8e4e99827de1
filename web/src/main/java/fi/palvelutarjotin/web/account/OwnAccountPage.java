package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.web.account.AccountPage.Field;
import fi.palvelutarjotin.web.layout.Frame;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own account as its template shows it.
 *
 * @param notice what is wrong or was done, in a sentence; null when nothing is
 * @param noticeAt the field that the notice is of; null when it is of none
 * @param grants roles and what they are held for, in words
 * @param recoveryCodes how many are left, in a sentence; null when the provider asks for the second factor
 * @param fields for another password; none when the owner has none
 * @param sessions where the owner is signed in
 * @param languages of mails
 */
@Introspected
record OwnAccountPage(
        Frame frame,
        String name,
        String mail,
        @Nullable String notice,
        @Nullable String noticeAt,
        List<String> grants,
        @Nullable String recoveryCodes,
        String formToken,
        String address,
        List<Field> fields,
        List<SignedInAt> sessions,
        List<Choice> languages) {

    OwnAccountPage {
        grants = List.copyOf(grants);
        fields = List.copyOf(fields);
        sessions = List.copyOf(sessions);
        languages = List.copyOf(languages);
    }

    /**
     * Somewhere where the owner is signed in.
     *
     * @param text since when, and when it was last used
     * @param present whether it is this browser
     */
    @Introspected
    record SignedInAt(String id, String text, boolean present) {}

    /** A language. */
    @Introspected
    record Choice(String code, boolean chosen) {}
}
