package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.reading.Understood;
import java.util.List;

/** What of a question makes a listing score. */
public sealed interface Cause {

    /** The words that are looked for, in lower case; none for what is not found by words. */
    List<String> words();

    /** What was typed, or what it was corrected to: a word, or several that are one term. */
    record Typed(List<String> words) implements Cause {

        public Typed {
            words = List.copyOf(words);
        }
    }

    /**
     * Another name of what was typed.
     *
     * @param of what was typed
     * @param words the name
     */
    record OtherName(List<String> of, Language language, List<String> words) implements Cause {

        public OtherName {
            of = List.copyOf(of);
            words = List.copyOf(words);
        }
    }

    /**
     * A service that helps with a need that was spoken of.
     *
     * @param need its code
     * @param words what the service is called
     */
    record Service(String need, Language language, List<String> words) implements Cause {

        public Service {
            words = List.copyOf(words);
        }
    }

    /** What was understood beside the words: it prefers the listings that it fits. */
    record Understanding(Understood understood) implements Cause {

        @Override
        public List<String> words() {
            return List.of();
        }
    }
}
