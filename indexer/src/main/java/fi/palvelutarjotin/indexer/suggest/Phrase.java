package fi.palvelutarjotin.indexer.suggest;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.catalog.text.LocalizedText.Spoken;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Kind;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Target;
import java.util.EnumSet;
import java.util.Set;

/**
 * A name in one language under which something can be suggested.
 *
 * @param text tidy
 * @param named what the thing is called in all its languages
 * @param readers to whom this name is shown rather than one in another language
 * @param target where it leads
 * @param popularity among others of its kind: the number of listings, or how surely a need's services are wanted
 * @param listings how many are behind it; 0 when not known
 */
record Phrase(
        Kind kind,
        Language language,
        String text,
        LocalizedText named,
        Set<Language> readers,
        Target target,
        double popularity,
        int listings) {

    static Phrase of(
            Kind kind,
            Language language,
            String text,
            LocalizedText named,
            Target target,
            double popularity,
            int listings) {
        var readers = EnumSet.noneOf(Language.class);
        for (var reader : Language.values()) {
            if (named.bestFor(reader).stream().anyMatch(best -> best.language() == language)) {
                readers.add(reader);
            }
        }
        return new Phrase(kind, language, text, named, readers, target, popularity, listings);
    }

    /** Whether this is the name that the reader is shown. */
    boolean isShownTo(Language reader) {
        return readers.contains(reader);
    }

    /** What the thing is called for a reader. */
    Spoken shownTo(Language reader) {
        return isShownTo(reader)
                ? new Spoken(language, text)
                : named.bestFor(reader).orElseThrow();
    }
}
