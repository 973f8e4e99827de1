package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.EnumMap;
import java.util.function.UnaryOperator;

/** Reads texts by language ({@code {"fi": "…", "sv": "…"}}). */
final class EventTexts {

    private EventTexts() {}

    static LocalizedText text(Json texts) {
        return read(texts, CleanText::of);
    }

    static LocalizedText line(Json texts) {
        return read(texts, CleanText::line);
    }

    /** Some cities fill every language with the Finnish text; what is the same is Finnish, and kept once. */
    private static LocalizedText read(Json texts, UnaryOperator<String> clean) {
        var read = new EnumMap<Language, String>(Language.class);
        texts.fields()
                .forEach((code, value) -> Language.find(code)
                        .ifPresent(language -> value.text().ifPresent(text -> read.put(language, clean.apply(text)))));
        var finnish = read.get(Language.FI);
        read.entrySet()
                .removeIf(
                        text -> text.getKey() != Language.FI && text.getValue().equals(finnish));
        return new LocalizedText(read);
    }
}
