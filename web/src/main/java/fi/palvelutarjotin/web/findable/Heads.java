package fi.palvelutarjotin.web.findable;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Assets;
import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.listing.ListingPage;
import fi.palvelutarjotin.web.organisation.OrganisationPage;
import fi.palvelutarjotin.web.query.SearchStateParser;
import fi.palvelutarjotin.web.search.SearchPage;
import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds to every page what it tells of itself; a page needs to know nothing of it. */
@Singleton
final class Heads implements ViewModelProcessor<Map<String, Object>> {

    private final SiteAddress site;
    private final SearchStateParser parser;
    private final WordsOf wordsOf;
    private final String picture;

    Heads(SiteAddress site, SearchStateParser parser, WordsOf wordsOf, Assets assets) {
        this.site = site;
        this.parser = parser;
        this.wordsOf = wordsOf;
        picture = assets.address("card.png");
    }

    @Override
    public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> view) {
        var model = view.getModel().orElse(Map.of());
        if (model.get("frame") instanceof Frame frame) {
            var all = new HashMap<>(model);
            all.put("head", head(request, frame, model.get("page")));
            view.setModel(all);
        }
    }

    private Head head(HttpRequest<?> request, Frame frame, @Nullable Object page) {
        var language = Language.find(frame.language()).orElseThrow();
        return new Head(
                frame.title(),
                Stream.concat(descriptions(page).stream(), Stream.of(general(language)))
                        .map(text -> Excerpt.of(text, Excerpt.DESCRIPTION))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElseThrow(),
                // Not of the host that was asked: the one address of a page is the same by whichever name it is
                // reached.
                site.configured().orElse("") + frame.canonical(),
                site.absolute(request, frame.canonical()),
                frame.languages().stream()
                        .map(link -> new Head.Alternate(
                                link.code(), site.configured().orElse("") + link.address()))
                        .toList(),
                language.code() + "_FI",
                site.absolute(request, picture),
                Paths.openSearch(language),
                page instanceof SearchPage
                        ? AtomFeed.address(parser.parseSearchOf(frame.canonical(), language))
                        : null);
    }

    private String general(Language language) {
        return wordsOf.language(language).text("findable.description");
    }

    private static List<String> descriptions(@Nullable Object page) {
        return switch (page) {
            case ListingPage listing ->
                Stream.concat(textOf(listing.summary()).stream(), listing.description().stream())
                        .toList();
            case OrganisationPage organisation -> organisation.description();
            case null -> List.of();
            default -> List.of();
        };
    }

    private static Optional<String> textOf(@Nullable Shown text) {
        return Optional.ofNullable(text).map(Shown::text);
    }
}
