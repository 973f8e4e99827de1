package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.reading.Understood;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Something in a listing that adds to its score. */
public sealed interface Match {

    /** How much of the score; comparable within one explanation only. */
    float points();

    /**
     * A word that was looked for and stands in a text.
     *
     * @param cause because of what it was looked for
     * @param by how it was recognised
     * @param language the language as which text and word were read
     * @param texts those in which it stands; none when the listing has changed since it was indexed
     * @param term what was looked for there; for likeness of letters the whole word
     * @param found the listing's own words, in lower case, at most {@link #MOST_WORDS}
     */
    record InText(Cause cause, By by, Language language, Set<Text> texts, String term, List<String> found, float points)
            implements Match {

        public InText {
            var kinds = EnumSet.noneOf(Text.class);
            kinds.addAll(texts);
            texts = Collections.unmodifiableSet(kinds);
            found = List.copyOf(found);
        }
    }

    /** What was understood beside the words fits the listing. */
    record Preferred(Understood understood, float points) implements Match {}

    /** The listing says nothing more of the matter, but can be relied upon the more. */
    record Reliable(Signal signal, float points) implements Match {}

    /** What lets a listing be relied upon. */
    enum Signal {
        /** It tells much of what a person must know. */
        COMPLETENESS,
        /** A source told it lately, or it is yet to come. */
        FRESHNESS
    }

    /** So many of a listing's words are told for one match. */
    int MOST_WORDS = 5;

    /** How a word was recognised in a text, the surest first. */
    enum By {
        /** Just as it was typed. */
        EXACTLY,
        /** By its base form, in any inflection. */
        BASE_FORM,
        /** Inside a longer word. */
        INSIDE,
        /** By a part of it only. */
        PART,
        /** By likeness of letters. */
        LETTERS
    }
}
