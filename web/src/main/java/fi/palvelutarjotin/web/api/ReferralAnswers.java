package fi.palvelutarjotin.web.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes in which referrals are given. */
final class ReferralAnswers {

    private ReferralAnswers() {}

    /**
     * What has been sent. The same is answered whenever it is asked for under the same key.
     *
     * @param clientLink the client's own page: to be given to the client, and to nobody else
     */
    @Serdeable
    record Sent(String id, String clientLink, List<SentReferral> referrals) {}

    /** One of what has been sent. */
    @Serdeable
    record SentReferral(
            String id,
            String code,
            ReceiverEntry receiver,
            @Nullable String listing) {}

    /**
     * Who takes it.
     *
     * @param kind organisation, link-worker or exercise-adviser
     */
    @Serdeable
    record ReceiverEntry(
            String kind,
            String name,
            @Nullable String organisation,
            @Nullable String municipality) {}

    /**
     * Where a referral stands, as far as the program may know.
     *
     * @param code what is said on the phone
     * @param since when something last happened
     * @param due by when somebody should act; null where nobody has to
     * @param version to be told with an event
     * @param follows the one whose place it takes; only for who sent both
     */
    @Serdeable
    record Entry(
            String id,
            String code,
            String kind,
            String state,
            String sent,
            String since,
            @Nullable String due,
            int version,
            ReceiverEntry receiver,
            @Nullable String listing,
            @Nullable String follows) {}

    /** What happened; from the first on. */
    @Serdeable
    record MoveEntry(
            String event,
            String state,
            String party,
            @Nullable String reason,
            @Nullable String outcome,
            String at) {}

    /**
     * What can be done now.
     *
     * @param asks reason or outcome; null where nothing has to be given
     * @param choices what can be given
     */
    @Serdeable
    record EventEntry(String event, String state, @Nullable String asks, List<String> choices) {}

    /** What the client told. */
    @Serdeable
    record ClientEntry(
            String name,
            String way,
            String contact,
            String time,
            String language,
            @Nullable String municipality,
            List<String> themes,
            String words,
            boolean protectedPerson) {}

    /**
     * A referral with all that the program may know.
     *
     * @param feedback whether the client lets the sender hear what comes of it
     * @param client null for who sent it, once it has ended, and without the scope referrals.receive
     */
    @Serdeable
    record Whole(
            Entry referral,
            boolean feedback,
            List<MoveEntry> history,
            List<EventEntry> events,
            @Nullable ClientEntry client) {}

    /**
     * Some referrals, that to which something happened longest ago first.
     *
     * @param cursor to go on behind the last of them, now or later; null when there never was one
     * @param more whether there are more already
     */
    @Serdeable
    record Page(List<Entry> referrals, @Nullable String cursor, boolean more) {}

    /** What is sent to {@code POST /api/v1/referrals}. */
    @Serdeable
    record ToSend(String kind, List<Target> targets, ClientEntry client, ConsentEntry consent) {}

    /** Whom it goes to: an organisation, who arranges a listing, or a municipality's link worker or exercise adviser. */
    @Serdeable
    record Target(
            @Nullable String organisation,
            @Nullable String listing,
            @Nullable String municipality) {}

    /**
     * What the client agreed to.
     *
     * @param how told-to-sender or signed-on-paper
     * @param text which text the client agreed to: a version or an address
     * @param feedback whether the sender may hear what comes of it
     */
    @Serdeable
    record ConsentEntry(String how, String text, boolean feedback) {}

    /** What is sent to {@code POST /api/v1/referrals/{id}/events}. */
    @Serdeable
    record ToHappen(
            String event,
            int version,
            @Nullable String reason,
            @Nullable String outcome) {}
}
