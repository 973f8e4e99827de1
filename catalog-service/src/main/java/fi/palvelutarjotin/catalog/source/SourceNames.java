package fi.palvelutarjotin.catalog.source;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What sources are called before readers, from {@code codelists/sources.csv}; a feed's own name is for the operator. */
@Singleton
public final class SourceNames {

    private final Map<String, LocalizedText> names = new LinkedHashMap<>();

    public SourceNames() {
        for (var row : CodeListFile.read("codelists/sources.csv")) {
            names.put(row.get("code"), CodeListFile.name(row));
        }
    }

    /** The name of a source for a reader: by its whole name, else by a part of it, else that name itself. */
    public String of(String source, Language reader) {
        return Stream.concat(Stream.of(source), Arrays.stream(source.split("-", -1)))
                .map(names::get)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(name -> name.bestFor(reader))
                .map(LocalizedText.Spoken::text)
                .orElse(source);
    }
}
