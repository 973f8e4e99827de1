package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.HashMap;

/** Puts small texts of a feed that have no field of their own at the end of a description. */
public final class Paragraphs {

    private Paragraphs() {}

    /**
     * The description with one more paragraph. A language that has no description gets none by this: a lone remark
     * would stand in the way of the description in another language.
     */
    public static LocalizedText append(LocalizedText description, LocalizedText more) {
        if (description.isEmpty()) {
            return more;
        }
        var joined = new HashMap<Language, String>(description.texts());
        more.texts()
                .forEach((language, text) -> joined.computeIfPresent(
                        language, (same, before) -> before.contains(text) ? before : before + "\n\n" + text));
        return new LocalizedText(joined);
    }
}
