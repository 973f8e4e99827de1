package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.List;
import java.util.function.Function;

/**
 * Words that mean something by themselves: "ilmainen", "in the evening".
 *
 * @param meaning what they mean, once it is known which typed words they are
 * @param own whether they mean this only to a reader of the language
 * @param order smaller is believed before larger, of phrases that match as well
 */
record ListedPhrase(
        Function<TypedWords, Understood> meaning, Language language, boolean own, List<ListedWord> words, int order) {

    boolean isFor(Language reader) {
        return !own || reader == language;
    }
}
