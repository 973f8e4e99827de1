package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what an event costs. Editors tick "free" and write a price beside it: then it is not known which is true. */
final class EventPrice {

    private static final Pattern EURO = Pattern.compile("(?iu)\\d\\s*(€|euro|eur\\b)|€\\s*\\d");

    /** An amount near a word for a ticket or fee; the price of the coffee is none. */
    private static final Pattern FEE = Pattern.compile(
            "(?iu)(lippu|lipun|liput|pääsymaksu|osallistumismaksu|kurssimaksu|biljett|inträde|avgift|ticket|fee)"
                    + "[^.\\n]{0,40}?(\\d\\s*(€|euro|eur\\b)|€\\s*\\d)");

    private EventPrice() {}

    static Price read(List<Json> offers, LocalizedText description) {
        var details = LocalizedText.EMPTY;
        for (var offer : offers) {
            details = joined(details, details(offer), "; ");
        }
        var ticked = offers.stream()
                .flatMap(offer -> offer.get("is_free").bool().stream())
                .toList();
        if (ticked.contains(false)) {
            return new Price(Price.Kind.PAID, details);
        }
        var contradicted = mentions(EURO, details) || mentions(FEE, description);
        return new Price(ticked.isEmpty() || contradicted ? Price.Kind.UNKNOWN : Price.Kind.FREE, details);
    }

    private static LocalizedText details(Json offer) {
        return joined(EventTexts.line(offer.get("price")), EventTexts.line(offer.get("description")), " – ");
    }

    private static LocalizedText joined(LocalizedText first, LocalizedText second, String between) {
        var joined = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var parts = new ArrayList<String>();
            first.in(language).ifPresent(parts::add);
            second.in(language).filter(text -> !parts.contains(text)).ifPresent(parts::add);
            joined.put(language, String.join(between, parts));
        }
        return new LocalizedText(joined);
    }

    private static boolean mentions(Pattern amount, LocalizedText text) {
        return text.texts().values().stream()
                .anyMatch(words -> amount.matcher(words).find());
    }
}
