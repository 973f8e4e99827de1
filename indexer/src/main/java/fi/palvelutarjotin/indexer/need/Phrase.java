package fi.palvelutarjotin.indexer.need;

/**
 * A phrase of a need, as words of a {@link Vocabulary}.
 *
 * @param need which need it is of
 * @param words the words that tell of the matter, a negation among them; where none does, the words of asking. Each
 *     once
 * @param content how many of them tell of the matter; the negation is not counted
 * @param negated whether one of them is the negation
 * @param asking words of asking that stand beside; they matter only where little else was said
 * @param shortened whether small words were left out
 */
record Phrase(int need, int[] words, int content, boolean negated, int[] asking, boolean shortened) {

    /** Nothing but asking: "mistä apua". */
    boolean onlyAsks() {
        return content == 0;
    }

    /** Left with one word by leaving out words of asking: "mistä saa rahaa" must not mean every talk of money. */
    boolean isBare() {
        return content == 1 && asking.length > 0;
    }

    /** Left with one word by leaving out small ones: "joku seuraa minua". */
    boolean isShrunk() {
        return content == 1 && !negated && asking.length == 0 && shortened;
    }
}
