package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.layout.Frame;
import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * The page on which the code of a slip is typed in, as its template shows it.
 *
 * @param typed the code as it was typed; empty when none was
 * @param said what was just done, in a sentence; null when nothing was
 * @param fault what is wrong, in a sentence; null when nothing is
 * @param found what the code stands for; null when nothing was found
 */
@Introspected
record RedeemPage(
        Frame frame,
        String action,
        String typed,
        @Nullable String said,
        @Nullable String fault,
        @Nullable Found found) {

    /**
     * A slip's referral: nothing of a client is known.
     *
     * @param listing the activity; null when it is no longer there
     * @param open whether its organisation can still answer
     */
    @Introspected
    record Found(String code, String receiver, Activities.@Nullable Activity listing, String state, boolean open) {}
}
