package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;

/** What makes one listing rank above another: every weight there is, in one place. */
final class Relevance {

    /** In a listing that has a word in several texts, the weaker ones still count this much. */
    static final float OTHER_TEXTS_TOO = 0.1f;

    /** A word found in another language than the reader's. */
    private static final float OTHER_LANGUAGE = 0.6f;

    private Relevance() {}

    static float weight(Text text, Language language, Language reader) {
        return weight(text) * (language == reader ? 1 : OTHER_LANGUAGE);
    }

    private static float weight(Text text) {
        return switch (text) {
            case NAME -> 4f;
            case KEYWORDS -> 2.5f;
            case ORGANISATION -> 2f;
            case CLASSIFICATION, PLACE, SUMMARY -> 1.6f;
            case DESCRIPTION -> 1f;
        };
    }

    /** How many of the words a listing must have: both of two, two of three, three of five. */
    static int wordsNeeded(int words) {
        return words <= 2 ? words : words - (int) Math.floor(words * 0.4);
    }
}
