package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import org.jspecify.annotations.Nullable;

/**
 * A listing that was found.
 *
 * @param name its name in the reader's language or the nearest, with the found words marked
 * @param nameLanguage the language that the name is really in
 * @param text the part of its summary or description that shows why it was found; null when there is no text
 * @param textLanguage the language that the text is really in
 * @param local whether it is at home in a place that was asked for, rather than reaching there from elsewhere
 * @param score comparable within one answer only
 * @param why what found it, when neither name nor text shows it; null when they do, or when nothing was typed
 * @param suitability how it meets the conditions
 */
public record SearchHit(
        IndexedListing listing,
        Snippet name,
        Language nameLanguage,
        @Nullable Snippet text,
        Language textLanguage,
        boolean local,
        float score,
        @Nullable WhyFound why,
        Suitability suitability) {

    SearchHit(
            IndexedListing listing,
            Snippet name,
            Language nameLanguage,
            @Nullable Snippet text,
            Language textLanguage,
            boolean local,
            float score,
            @Nullable WhyFound why) {
        this(listing, name, nameLanguage, text, textLanguage, local, score, why, Suitability.NOT_ASKED);
    }

    SearchHit withSuitability(Suitability suitability) {
        return new SearchHit(listing, name, nameLanguage, text, textLanguage, local, score, why, suitability);
    }
}
