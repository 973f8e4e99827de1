package fi.palvelutarjotin.indexer.suggest;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.search.Snippet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person who is typing may mean.
 *
 * @param kind what sort of thing
 * @param name what it is called for the reader, the part that was typed marked
 * @param foundBy its name in another language, when what was typed is part of that one only; null otherwise
 * @param target where it leads
 * @param listings how many listings are behind it; 0 for a need, of which that is not known
 */
public record Suggestion(Kind kind, Name name, @Nullable Name foundBy, Target target, int listings) {

    /** What sort of thing a suggestion is, in the order in which they are given. */
    public enum Kind {
        /** The name of one or several listings. */
        ACTIVITY,
        /** Something that residents need, in their own words. */
        NEED,
        THEME,
        /** A municipality or a wellbeing services county. */
        PLACE,
        ORGANISATION
    }

    /**
     * A name, never empty.
     *
     * @param language the language that it is really in
     */
    public record Name(Language language, Snippet text) {

        /** The name without marks. */
        public String plain() {
            return text.parts().stream().map(Snippet.Part::text).collect(Collectors.joining());
        }
    }

    /**
     * Where a suggestion leads.
     *
     * @param value what names it there: an id, a code or words
     */
    public record Target(Where where, String value) {

        /** What is at the place to which a suggestion leads. */
        public enum Where {
            /** The listing of an id. */
            LISTING,
            /** A search for words. */
            SEARCH,
            /** A search for all of a theme, by its code. */
            THEME,
            /** A search in a place, by its code: two digits are a county and three a municipality. */
            PLACE,
            /** The organisation of an id. */
            ORGANISATION
        }
    }

    /** What it is called for the reader. */
    public String text() {
        return name.plain();
    }

    /** The language that the name is really in. */
    public Language language() {
        return name.language();
    }
}
