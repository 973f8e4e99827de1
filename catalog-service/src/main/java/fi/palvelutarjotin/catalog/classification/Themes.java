package fi.palvelutarjotin.catalog.classification;

import fi.palvelutarjotin.catalog.text.Language;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue's themes in two levels, from {@code codelists/themes.csv}; the top level is that of Tarmoa.fi. */
@Singleton
public final class Themes {

    private final Map<String, Theme> byCode;

    public Themes() {
        var themes = new LinkedHashMap<String, Theme>();
        for (var row : CodeListFile.read("codelists/themes.csv")) {
            var parent = row.get("parent");
            var theme = new Theme(row.get("code"), parent.isEmpty() ? null : parent, CodeListFile.name(row));
            themes.put(theme.code(), theme);
        }
        byCode = Collections.unmodifiableMap(themes);
    }

    /** Every theme, in the order of the file. */
    public Collection<Theme> all() {
        return byCode.values();
    }

    public List<Theme> top() {
        return byCode.values().stream().filter(theme -> theme.parent() == null).toList();
    }

    public List<Theme> under(String parent) {
        return byCode.values().stream()
                .filter(theme -> parent.equals(theme.parent()))
                .toList();
    }

    public Optional<Theme> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public String label(String code, Language language) {
        return find(code)
                .flatMap(theme -> theme.name().bestFor(language))
                .map(name -> name.text())
                .orElse(code);
    }
}
