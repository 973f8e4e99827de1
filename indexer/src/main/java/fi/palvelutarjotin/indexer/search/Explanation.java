package fi.palvelutarjotin.indexer.search;

import org.jspecify.annotations.Nullable;

/**
 * Why a search finds what it finds.
 *
 * @param question the words as they are understood
 * @param total how many listings are found in all
 * @param widened whether so little surely has enough of the words that what has something of them is found too
 * @param listing why one listing is found, or is not; null when none was asked about
 */
public record Explanation(
        ReadQuestion question,
        long total,
        boolean widened,
        @Nullable ListingExplanation listing) {}
