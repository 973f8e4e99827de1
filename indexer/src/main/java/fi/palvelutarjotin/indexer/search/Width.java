package fi.palvelutarjotin.indexer.search;

/** How much a listing must have of the words to be found. */
enum Width {
    /** Enough of them, surely. */
    SURE,
    /** The same listings, in an order in which likeness of letters counts, too. */
    SURE_AND_LIKE,
    /** Anything of them, even some letters in a row. */
    ANY
}
