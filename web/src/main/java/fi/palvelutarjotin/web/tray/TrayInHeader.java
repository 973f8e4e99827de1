package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Tells every page what this browser has on its tray: how many stands in the header, which at the listings. */
@Singleton
final class TrayInHeader implements ViewModelProcessor<Map<String, Object>> {

    /** A tray's own page shows the tray of its address, which may be somebody else's; on others it can only be the reader's. */
    private static KeptTray of(HttpRequest<?> request, Language reader) {
        var kept = TrayCookie.tray(request);
        var carried = kept.isEmpty() && !request.getPath().equals(Addresses.tray(reader, ""))
                ? TrayRequest.of(request).read().tray()
                : Tray.EMPTY;
        return carried.isEmpty() ? KeptTray.kept(kept, reader) : KeptTray.carried(carried, reader);
    }

    @Override
    public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> page) {
        var reader = Addresses.languageOf(request.getPath()).orElse(Language.FI);
        var model = new HashMap<>(page.getModel().orElse(Map.of()));
        model.put("tray", of(request, reader));
        page.setModel(model);
    }
}
