package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.need.NeedMatch;
import fi.palvelutarjotin.indexer.reading.Understood;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search's words as they are understood, with all that is tried to find what is meant.
 *
 * @param words each typed word, in their order
 * @param things what is asked for
 * @param needed how many of the things looked for a listing must have to be found surely
 * @param isNamed whether some listing is called by all that is looked for; what else might help then counts far less
 * @param understood places, groups, times and the like that were read out of the words
 * @param needs those that were spoken of
 */
public record ReadQuestion(
        List<Word> words,
        List<Thing> things,
        int needed,
        boolean isNamed,
        List<Understood> understood,
        List<SpokenNeed> needs) {

    public ReadQuestion {
        words = List.copyOf(words);
        things = List.copyOf(things);
        understood = List.copyOf(understood);
        needs = List.copyOf(needs);
    }

    /**
     * A typed word.
     *
     * @param typed in lower case
     * @param corrected what is searched for instead; null when the word was left as it is
     * @param forms what the word is made of, read as each language, the reader's first
     */
    public record Word(String typed, @Nullable String corrected, Role role, List<Forms> forms) {

        public Word {
            forms = List.copyOf(forms);
        }
    }

    /** What a word does in the question. */
    public enum Role {
        /** What is looked for. */
        TOPIC,
        /** For whom, where or when: it prefers some of what is found. */
        MODIFIER,
        /** Says nothing; it is not searched for. */
        SMALL,
        /** Not searched for, because so much was asked for before it. */
        LEFT_OUT
    }

    /**
     * What a word is made of in a language.
     *
     * @param baseForms one for each way it can be read
     * @param parts parts of compounds, and what it is derived from
     */
    public record Forms(Language language, List<String> baseForms, List<String> parts) {

        public Forms {
            baseForms = List.copyOf(baseForms);
            parts = List.copyOf(parts);
        }
    }

    /**
     * One thing that is asked for.
     *
     * @param words as typed, or as they were corrected; several when they are one term
     * @param isTopic whether it is looked for, rather than only preferred
     * @param otherNames what else it is called
     */
    public record Thing(List<String> words, boolean isTopic, List<Name> otherNames) {

        public Thing {
            words = List.copyOf(words);
            otherNames = List.copyOf(otherNames);
        }
    }

    /** A name that is looked for. */
    public record Name(Language language, String text) {}

    /** A need that was spoken of, with what the services that help are called, the best first. */
    public record SpokenNeed(NeedMatch match, List<Name> services) {

        public SpokenNeed {
            services = List.copyOf(services);
        }
    }
}
