package fi.palvelutarjotin.catalog.classification;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The languages in which something can be held, sign languages among them, from {@code codelists/languages.csv}. */
@Singleton
public final class ServiceLanguages {

    private final Map<String, LocalizedText> names;

    public ServiceLanguages() {
        var read = new LinkedHashMap<String, LocalizedText>();
        for (var row : CodeListFile.read("codelists/languages.csv")) {
            read.put(row.get("code"), CodeListFile.name(row));
        }
        names = Collections.unmodifiableMap(read);
    }

    /** Names by ISO 639-1 code, or 639-3 where there is none, in the order of the file. */
    public Map<String, LocalizedText> names() {
        return names;
    }

    public boolean has(String code) {
        return names.containsKey(code);
    }
}
