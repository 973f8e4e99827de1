package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.web.api.SearchAnswer.Part;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be meant by what was typed, the likeliest first. */
@Serdeable
record SuggestAnswer(List<Entry> suggestions) {

    /**
     * Something that may be meant.
     *
     * @param kind activity, need, theme, place or organisation
     * @param text what to show, and what to put into the field when it is chosen; never empty
     * @param language the language that the text is really in
     * @param parts the text in parts, what was typed marked
     * @param foundBy its name in another language, when what was typed is part of that one only
     * @param target what it leads to: listing, search, theme, place or organisation
     * @param value what names that: an id, a code or the words to search for
     * @param listings how many listings are behind it; 0 when that is not known
     * @param url the address of the page that it leads to
     */
    @Serdeable
    record Entry(
            String kind,
            String text,
            String language,
            List<Part> parts,
            @Nullable FoundBy foundBy,
            String target,
            String value,
            int listings,
            String url) {}

    /** A name by which something was found. */
    @Serdeable
    record FoundBy(String text, String language, List<Part> parts) {}
}
