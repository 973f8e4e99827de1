package fi.palvelutarjotin.indexer.search;

/** How much a listing must have of the words to be found. */
enum Width {
    /** Enough of them, surely. */
    SURE,
    /** Anything of them, even some letters in a row. */
    ANY
}
