package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The texts of a service. Many services have no description of their own: it stands in a general description shared by
 * all municipalities, whose texts come along as {@code GD_…}.
 */
final class ServiceTexts {

    private final Json service;
    private final List<Json> descriptions;
    private final LocalizedText name;

    ServiceTexts(Json service) {
        this.service = service;
        this.descriptions = service.get("serviceDescriptions").items();
        this.name = Texts.ofType(service.get("serviceNames").items(), CleanText::line, "Name");
    }

    LocalizedText name() {
        return name;
    }

    LocalizedText summary() {
        return own("Summary", "ShortDescription")
                .orElse(general("Summary", "ShortDescription"))
                .map(CleanText::line);
    }

    /** What holds everywhere, then what holds here, then how to go about it. */
    LocalizedText description() {
        var everywhere = general("Description");
        var here = own("Description");
        var howTo = own("UserInstruction", "ServiceUserInstruction")
                .orElse(general("UserInstruction", "ServiceUserInstruction"));
        return Texts.paragraphs(Texts.paragraphs(everywhere, here), howTo);
    }

    Price price(Notices notices) {
        var type = service.get("serviceChargeType").text().orElse("");
        var kind = switch (type) {
            case "FreeOfCharge", "Free" -> Price.Kind.FREE;
            case "Chargeable", "Charged" -> Price.Kind.PAID;
            case "", "Other" -> Price.Kind.UNKNOWN;
            default -> {
                notices.unknownCode("ptv-charge-types", type);
                yield Price.Kind.UNKNOWN;
            }
        };
        return new Price(kind, own("ChargeTypeAdditionalInfo").orElse(general("ChargeTypeAdditionalInfo")));
    }

    /** Other names, the organisation's own words and the terms of the ontologies, once each. */
    List<LocalizedText> keywords() {
        var words = new LinkedHashSet<LocalizedText>();
        words.add(
                Texts.ofType(service.get("serviceNames").items(), CleanText::line, "AlternativeName", "AlternateName"));
        for (var item : service.get("keywords").items()) {
            Texts.language(item)
                    .ifPresent(language -> Texts.value(item)
                            .ifPresent(text -> Arrays.stream(text.split("[,;]"))
                                    .map(word -> LocalizedText.of(language, CleanText.line(word)))
                                    .forEach(words::add)));
        }
        for (var term : service.get("ontologyTerms").items()) {
            words.add(Texts.of(term.get("name").items()).map(CleanText::line));
        }
        words.remove(LocalizedText.EMPTY);
        return new ArrayList<>(words);
    }

    private LocalizedText own(String... types) {
        return Texts.ofType(descriptions, CleanText::of, types);
    }

    /** Only in the languages of the service: a general description is often in more of them than the service is. */
    private LocalizedText general(String... types) {
        var general = Arrays.stream(types).map(type -> "GD_" + type).toArray(String[]::new);
        return Texts.inLanguagesOf(Texts.ofType(descriptions, CleanText::of, general), name);
    }
}
