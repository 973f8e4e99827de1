package fi.palvelutarjotin.indexer.suggest;

import com.github.benmanes.caffeine.cache.Interner;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.catalog.text.LocalizedText.Spoken;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Kind;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Target;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Target.Where;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A name in one language under which something can be suggested.
 *
 * @param text tidy
 * @param named what the thing is called in all its languages
 * @param readers to whom this name is shown rather than one in another language
 * @param where what it leads to
 * @param value what names it there, as text
 * @param popularity among others of its kind: the number of listings, or how surely a need's services are wanted
 * @param listings how many are behind it; 0 when not known
 */
record Phrase(
        Kind kind,
        Language language,
        String text,
        LocalizedText named,
        Set<Language> readers,
        Where where,
        Object value,
        double popularity,
        int listings) {

    /** There are only so many sets of languages, and hundreds of thousands of phrases. */
    private static final Interner<Set<Language>> READERS = Interner.newStrongInterner();

    /** Where a phrase leads. Ids are kept as they come: as text they would be most of the memory. */
    record Leading(Where where, Object value) {}

    static Phrase of(
            Kind kind,
            Language language,
            String text,
            LocalizedText named,
            Leading leading,
            double popularity,
            int listings) {
        var readers = EnumSet.noneOf(Language.class);
        for (var reader : Language.values()) {
            if (named.bestFor(reader).stream().anyMatch(best -> best.language() == language)) {
                readers.add(reader);
            }
        }
        var same = READERS.intern(Collections.unmodifiableSet(readers));
        return new Phrase(kind, language, text, named, same, leading.where, leading.value, popularity, listings);
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

    /** Where it leads a reader: who reads another name than the one that was found looks for what they read. */
    Target target(Language reader) {
        return new Target(where, where == Where.SEARCH ? shownTo(reader).text() : value.toString());
    }
}
