package fi.palvelutarjotin.indexer.feed.lipas;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.CodeTable;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads texts of LIPAS: plain Finnish, or by language when the feed was asked for all of them. */
final class LipasTexts {

    /** The property keys of "further information"; in LIPAS {@code Se} is Swedish. */
    private static final Map<String, Language> INFORMATION =
            Map.of("infoFi", Language.FI, "infoSe", Language.SV, "infoSv", Language.SV, "infoEn", Language.EN);

    private final CodeTable languages = CodeTable.loadFor("lipas", "feed-languages");

    /** A name or another text on one line. */
    LocalizedText read(Json text) {
        if (!text.isObject()) {
            return plain(text)
                    .map(finnish -> LocalizedText.of(Language.FI, finnish))
                    .orElse(LocalizedText.EMPTY);
        }
        var read = new EnumMap<Language, String>(Language.class);
        text.fields()
                .forEach((code, value) -> languages.oursIfKnown(code, "language").stream()
                        .flatMap(ours -> Language.find(ours).stream())
                        .forEach(language -> plain(value).ifPresent(words -> read.put(language, words))));
        return new LocalizedText(read);
    }

    /** The place's further information, with its paragraphs. */
    LocalizedText information(Json properties) {
        var read = new EnumMap<Language, String>(Language.class);
        INFORMATION.forEach((key, language) ->
                properties.get(key).text().ifPresent(text -> read.put(language, CleanText.of(text))));
        return new LocalizedText(read);
    }

    static Optional<String> plain(Json text) {
        return text.code().map(CleanText::line).filter(line -> !line.isEmpty());
    }

    /** {@code 2019-08-29 15:55:30.259}, which is Finnish time; what is written otherwise is not worth a rejection. */
    static Optional<Instant> time(Json written) {
        try {
            return plain(written)
                    .map(time -> LocalDateTime.parse(time.replace(' ', 'T'))
                            .atZone(Schedule.ZONE)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
