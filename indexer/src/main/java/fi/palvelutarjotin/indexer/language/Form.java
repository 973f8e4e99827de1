package fi.palvelutarjotin.indexer.language;

/** The ways in which a text's words are turned into terms; each finds what the others miss. */
public enum Form {
    /** Base forms: finds a word in any inflection. */
    LEMMA,
    /** What words have in them: finds compounds by their parts, and derived words by their roots. */
    PARTS,
    /** Four letters at a time, without the dots of umlauts: finds what is spelt, formed or split in an unknown way. */
    GRAM,
    /** The words as they stand: prefers what is written exactly so. */
    EXACT
}
