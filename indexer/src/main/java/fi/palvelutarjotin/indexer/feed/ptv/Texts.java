package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * PTV's lists of {@code {language, value, type}}. A missing value, a language that the catalogue does not speak and the
 * placeholder {@code "value"} of PTV's own examples are passed over. {@code se} is Northern Sámi.
 */
final class Texts {

    private static final String PLACEHOLDER = "value";

    private Texts() {}

    /** All texts of a list that has no types. */
    static LocalizedText of(List<Json> items) {
        return read(items, null, UnaryOperator.identity());
    }

    /** The texts of one type, or of the first of its names that occurs: PTV has renamed its types over the years. */
    static LocalizedText ofType(List<Json> items, UnaryOperator<String> clean, String... typeNames) {
        var found = LocalizedText.EMPTY;
        for (var type : typeNames) {
            found = found.orElse(read(items, type, clean));
        }
        return found;
    }

    static Optional<Language> language(Json item) {
        return item.get("language").text().flatMap(Language::find);
    }

    static Optional<String> value(Json item) {
        return item.get("value").text().filter(text -> !text.equals(PLACEHOLDER));
    }

    /** Keeps only the languages that the other text has. */
    static LocalizedText inLanguagesOf(LocalizedText text, LocalizedText other) {
        var kept = new EnumMap<Language, String>(Language.class);
        text.texts().forEach((language, words) -> {
            if (other.in(language).isPresent()) {
                kept.put(language, words);
            }
        });
        return new LocalizedText(kept);
    }

    /** Both texts in each language, as two paragraphs; a text that the other holds already is not said twice. */
    static LocalizedText paragraphs(LocalizedText first, LocalizedText second) {
        Map<Language, String> joined = new EnumMap<>(Language.class);
        joined.putAll(first.texts());
        second.texts().forEach((language, text) -> joined.merge(language, text, Texts::paragraphs));
        return new LocalizedText(joined);
    }

    private static String paragraphs(String first, String second) {
        if (first.contains(second)) {
            return first;
        }
        return second.contains(first) ? second : first + "\n\n" + second;
    }

    private static LocalizedText read(List<Json> items, @Nullable String type, UnaryOperator<String> clean) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var item : items) {
            if (type != null && !type.equals(item.get("type").text().orElse(""))) {
                continue;
            }
            language(item)
                    .ifPresent(
                            language -> value(item).ifPresent(text -> texts.putIfAbsent(language, clean.apply(text))));
        }
        return new LocalizedText(texts);
    }
}
