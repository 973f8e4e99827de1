package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small shapes that many answers share. */
final class Named {

    private Named() {}

    /** Something with an id, named in the reader's language. */
    @Serdeable
    record WithId(String id, String name) {}

    /** Something with a code, named in the reader's language. */
    @Serdeable
    record WithCode(String code, String name) {}

    /** Something with a code, labelled in the reader's language. */
    @Serdeable
    record Labelled(String code, String label) {}

    /** Something with an id, named in every language there is. */
    @Serdeable
    record IdInLanguages(String id, Map<String, String> name) {}

    /** Something with a code, named in every language there is. */
    @Serdeable
    record CodeInLanguages(String code, Map<String, String> name) {}

    /** Where a listing came from, and the id that it has there. */
    @Serdeable
    record SourceId(String source, String id) {}

    /** {@code {"fi":"…","sv":"…"}}; empty when there is no text. */
    static Map<String, String> languages(LocalizedText text) {
        var byCode = new LinkedHashMap<String, String>();
        text.texts().forEach((language, words) -> byCode.put(language.code(), words));
        return byCode;
    }

    /** The text for a reader; null when there is none in any language. */
    static @Nullable String best(LocalizedText text, Language reader) {
        return text.bestFor(reader).map(LocalizedText.Spoken::text).orElse(null);
    }

    static String best(LocalizedText text, Language reader, String otherwise) {
        return text.bestFor(reader).map(LocalizedText.Spoken::text).orElse(otherwise);
    }
}
