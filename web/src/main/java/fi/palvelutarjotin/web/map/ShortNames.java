package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** What areas are called on a map: counties shortly, from {@code map/county-names.csv}. */
@Singleton
final class ShortNames {

    private final Labels labels;
    private final Map<String, LocalizedText> counties = new HashMap<>();

    ShortNames(Labels labels) {
        this.labels = labels;
        CodeListFile.read("map/county-names.csv").forEach(row -> counties.put(row.get("code"), CodeListFile.name(row)));
    }

    String of(String code, Words words) {
        return code.length() == 3 ? labels.municipality(code, words) : county(code, words);
    }

    private String county(String code, Words words) {
        return counties.getOrDefault(code, LocalizedText.EMPTY)
                .bestFor(words.language())
                .map(LocalizedText.Spoken::text)
                .orElse(code);
    }
}
