package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.CodeTable;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads texts that stand under {@code translations}, by the feed's own language codes. */
final class LahellaLanguages {

    private final CodeTable table = CodeTable.loadFor("lahella", "feed-languages");

    /** Texts use {@code fi} where spoken languages use {@code fi-FI}. A bare {@code se} stays unknown: it is ambiguous. */
    private static final Set<String> SHORT_CODES = Set.of("fi", "sv", "en");

    /** Plain text with its paragraphs. */
    LocalizedText text(Json owner, String field, Notices notices) {
        return read(owner, field, CleanText::of, notices);
    }

    /** Plain text on one line. */
    LocalizedText line(Json owner, String field, Notices notices) {
        return read(owner, field, CleanText::line, notices);
    }

    /** Our codes of a language in which something is held. */
    List<String> spoken(String code, Notices notices) {
        return SHORT_CODES.contains(code) ? List.of(code) : table.ours(code, "language", notices);
    }

    /** The language of a text; none for those, Arabic for example, in which the catalogue does not speak. */
    Optional<Language> written(String code, Notices notices) {
        return spoken(code, notices).stream().findFirst().flatMap(Language::find);
    }

    private LocalizedText read(Json owner, String field, UnaryOperator<String> clean, Notices notices) {
        var texts = new EnumMap<Language, String>(Language.class);
        owner.get("translations")
                .fields()
                .forEach((code, translation) -> written(code, notices)
                        .ifPresent(language -> translation
                                .get(field)
                                .text()
                                .ifPresent(text -> texts.put(language, clean.apply(text)))));
        return new LocalizedText(texts);
    }
}
