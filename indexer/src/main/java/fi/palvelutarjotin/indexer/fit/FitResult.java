package fi.palvelutarjotin.indexer.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All listings in the order in which they fit.
 *
 * @param total how many there are, those that are over left out
 * @param meetingAll how many surely meet every wish
 * @param fits those of the page asked for, in order
 * @param corrected the words of the need with their typing errors mended; null when nothing was
 */
public record FitResult(
        long total,
        long meetingAll,
        List<Fit> fits,
        @Nullable String corrected) {

    public FitResult {
        fits = List.copyOf(fits);
    }
}
