package fi.palvelutarjotin.web.problem;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * A file of sentences in the catalogue's languages, UTF-8, Finnish in the file without a language. What a language lacks
 * is said in Finnish.
 *
 * <p>Not a {@code MessageFormat}: an apostrophe is an apostrophe, and <code>{0}</code> is the first argument.
 */
public final class Sentences {

    private final String bundle;
    private final Map<Language, ResourceBundle> byLanguage = new EnumMap<>(Language.class);

    /**
     * Reads the files.
     *
     * @param bundle for example {@code i18n.problems}
     * @throws MissingResourceException when the Finnish file is not there
     */
    public Sentences(String bundle) {
        this.bundle = bundle;
        var exactly = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (var language : Language.values()) {
            byLanguage.put(language, ResourceBundle.getBundle(bundle, language.locale(), exactly));
        }
    }

    /**
     * A sentence with its arguments in place.
     *
     * @throws MissingResourceException when there is no such sentence, which is a mistake in the program
     */
    public String say(Language language, String key, List<String> arguments) {
        var sentences = byLanguage.get(language);
        if (sentences == null) {
            throw new MissingResourceException("no sentences", bundle, key);
        }
        var sentence = new StringBuilder(sentences.getString(key));
        for (var i = 0; i < arguments.size(); i++) {
            put(sentence, "{" + i + "}", arguments.get(i));
        }
        return sentence.toString();
    }

    public String say(Language language, String key) {
        return say(language, key, List.of());
    }

    /** Goes on behind what was put in, so that an argument that looks like a place for one stays as it is. */
    private static void put(StringBuilder sentence, String place, String argument) {
        for (var at = sentence.indexOf(place); at >= 0; at = sentence.indexOf(place, at + argument.length())) {
            sentence.replace(at, at + place.length(), argument);
        }
    }
}
