package fi.palvelutarjotin.web.saved;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.findable.AtomFeed;
import fi.palvelutarjotin.web.mail.MailReadiness;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.query.SearchStateParser;
import fi.palvelutarjotin.web.search.SearchPage;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds to the results page how its search can be followed. */
@Singleton
final class Following implements ViewModelProcessor<Map<String, Object>> {

    private final SearchStateParser parser;
    private final MailReadiness readiness;

    Following(SearchStateParser parser, MailReadiness readiness) {
        this.parser = parser;
        this.readiness = readiness;
    }

    @Override
    public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> view) {
        var model = view.getModel().orElse(Map.of());
        if (model.get("page") instanceof SearchPage page) {
            var language = Language.find(page.frame().language()).orElseThrow();
            var all = new HashMap<>(model);
            all.put("follow", of(parser.parseSearchOf(page.frame().canonical(), language), "", null));
            view.setModel(all);
        }
    }

    FollowView of(SearchState search, String address, @Nullable String problem) {
        return new FollowView(
                readiness.isReady() ? SavedAddresses.ask(search.language()) : null,
                search.toPageQuery(),
                AtomFeed.address(search),
                address,
                problem);
    }
}
