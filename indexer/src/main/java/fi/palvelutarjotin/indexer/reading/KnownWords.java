package fi.palvelutarjotin.indexer.reading;

/**
 * Words that the catalogue or a dictionary knows: such a word is what it says, and is not mended into a place's name.
 *
 * <p>Whoever knows words makes this a bean; without one, no word is known.
 */
@FunctionalInterface
public interface KnownWords {

    KnownWords NONE = word -> false;

    /**
     * Whether a word is known.
     *
     * @param word in lower case, as typed
     */
    boolean has(String word);
}
