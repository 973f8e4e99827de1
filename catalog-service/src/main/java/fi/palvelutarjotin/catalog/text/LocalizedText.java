package fi.palvelutarjotin.catalog.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One text in none, one or several languages. Blank texts are left out, so what is here can be shown.
 *
 * @param texts plain text by language, never blank
 */
public record LocalizedText(Map<Language, String> texts) {

    public static final LocalizedText EMPTY = new LocalizedText(Map.of());

    public LocalizedText {
        var kept = new EnumMap<Language, String>(Language.class);
        texts.forEach((language, text) -> {
            var stripped = text.strip();
            if (!stripped.isEmpty()) {
                kept.put(language, stripped);
            }
        });
        texts = Collections.unmodifiableMap(kept);
    }

    public static LocalizedText of(Language language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    public Optional<String> in(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** The text in the reader's language, or in the first language that has one; the answer says which it is. */
    public Optional<Spoken> bestFor(Language reader) {
        return Stream.concat(Stream.of(reader), Language.preference().stream())
                .filter(texts::containsKey)
                .findFirst()
                .map(language -> new Spoken(language, in(language).orElseThrow()));
    }

    /** This text, with the other's languages where this one has none. */
    public LocalizedText orElse(LocalizedText other) {
        var joined = new EnumMap<Language, String>(Language.class);
        joined.putAll(other.texts);
        joined.putAll(texts);
        return new LocalizedText(joined);
    }

    public LocalizedText map(UnaryOperator<String> change) {
        var changed = new EnumMap<Language, String>(Language.class);
        texts.forEach((language, text) -> changed.put(language, change.apply(text)));
        return new LocalizedText(changed);
    }

    /** A text together with the language that it is really in. */
    public record Spoken(Language language, String text) {}
}
