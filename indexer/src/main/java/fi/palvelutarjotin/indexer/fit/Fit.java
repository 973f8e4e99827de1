package fi.palvelutarjotin.indexer.fit;

import fi.palvelutarjotin.indexer.index.IndexedListing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a listing fits.
 *
 * @param answers one to each wish, in their order
 */
public record Fit(IndexedListing listing, List<Told> answers) {

    public Fit {
        answers = List.copyOf(answers);
    }

    /** How many wishes it surely meets. */
    public int met() {
        return (int)
                answers.stream().filter(told -> told.answer() == FitAnswer.MET).count();
    }

    /**
     * An answer to a wish.
     *
     * @param nearby where it is instead; null unless the answer is {@link FitAnswer#NEARBY}
     */
    public record Told(
            Wish wish, FitAnswer answer, @Nullable Nearby nearby) {}

    /**
     * Not there, but not far.
     *
     * @param municipality code of the one in which it is; null when that is not told
     * @param kilometres from the centre of the municipality that was asked for, as the crow flies; at least 1
     */
    public record Nearby(@Nullable String municipality, int kilometres) {}
}
