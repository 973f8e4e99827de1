package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.web.api.Named.WithCode;
import fi.palvelutarjotin.web.api.Named.WithId;
import fi.palvelutarjotin.web.api.SearchAnswer.Time;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All listings in the order in which they fit what is wished for.
 *
 * @param total how many listings there are; none is left out
 * @param meetingAll how many surely meet every wish
 * @param page from 1
 * @param size listings on a page
 * @param corrected the words of the need with their typing errors mended; null when nothing was
 * @param wishes what is wished for, in the order of the answers
 * @param fits those of the page
 */
@Serdeable
record FitListAnswer(
        long total,
        long meetingAll,
        int page,
        int size,
        @Nullable String corrected,
        List<WishEntry> wishes,
        List<FitEntry> fits) {

    /**
     * Something that is wished for.
     *
     * @param wish need, theme, group, age, place, time, free, accessibility, language or from-home
     * @param label in the reader's language
     */
    @Serdeable
    record WishEntry(String wish, String label) {}

    /**
     * A listing.
     *
     * @param name in the reader's language or the nearest
     * @param nameLanguage the language that the name is really in
     * @param kind activity, event, support, volunteering or place
     * @param price free, paid or unknown
     * @param next when it is held next, where that is known
     * @param met how many wishes it surely meets
     * @param answers one to each wish, in their order
     * @param url the address of its page
     */
    @Serdeable
    record FitEntry(
            String id,
            String name,
            String nameLanguage,
            String kind,
            @Nullable WithId organisation,
            List<WithCode> municipalities,
            String price,
            @Nullable Time next,
            int met,
            List<AnswerEntry> answers,
            String url) {}

    /**
     * How a listing answers a wish.
     *
     * @param answer met, nearby (of a place), unknown (nothing is told of it) or unmet
     * @param nearby where it is instead; null unless the answer is nearby
     */
    @Serdeable
    record AnswerEntry(String wish, String answer, @Nullable NearbyEntry nearby) {}

    /**
     * Not there, but not far.
     *
     * @param municipality in which it is, where that is told
     * @param kilometres from the centre of the municipality that was asked for, as the crow flies
     */
    @Serdeable
    record NearbyEntry(@Nullable WithCode municipality, int kilometres) {}
}
