package fi.palvelutarjotin.indexer.search;

import org.jspecify.annotations.Nullable;

/** Where a listing stands in what a search finds. */
public sealed interface Standing {

    /** No published listing has the id: there never was one, or no source tells it any more. */
    record Unknown() implements Standing {}

    /** Published, but so lately that this node's index does not have it yet. */
    record NotIndexed() implements Standing {}

    /**
     * Found.
     *
     * @param rank from 1 among all that is found, in the order asked for; null beyond
     *     {@link SearchRequest#DEEPEST_HIT}
     */
    record Found(WordsFit words, @Nullable Integer rank) implements Standing {}

    /** Not found: a check drops it, or it has too little of the words. */
    record NotFound(WordsFit words) implements Standing {}

    /** How much of the words a listing has. */
    enum WordsFit {
        /** Nothing was typed. */
        NOT_ASKED,
        /** Enough, surely. */
        SURELY,
        /** Too little, but it is called like a service for a need that was spoken of; that is as sure. */
        SERVICE,
        /** Something: it is found only when so little surely has enough that the search is widened. */
        SOMETHING,
        NOTHING
    }
}
