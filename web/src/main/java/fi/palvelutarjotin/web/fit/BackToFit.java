package fi.palvelutarjotin.web.fit;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.WayBack;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The way back to the needs tray that a listing was chosen from. */
@Singleton
final class BackToFit implements WayBack {

    private final FitParser parser;

    BackToFit(FitParser parser) {
        this.parser = parser;
    }

    @Override
    public String path(Language language) {
        return Addresses.fit(language, "");
    }

    @Override
    public String address(Map<String, List<String>> parameters, Language reader) {
        var kept = new HashMap<>(parameters);
        kept.keySet().removeAll(FitParser.naming(parameters));
        return Addresses.fit(reader, parser.parseForPage(kept, reader).state().toPageQuery());
    }
}
