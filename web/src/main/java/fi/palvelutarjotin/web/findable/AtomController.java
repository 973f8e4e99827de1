package fi.palvelutarjotin.web.findable;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.query.SearchStateParser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Any search as a feed for feed readers: what it finds, the newest first. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AtomController {

    static final String ATOM = "application/atom+xml";

    private final SearchStateParser parser;
    private final CatalogueSearch search;
    private final Listings listings;
    private final AtomFeed feed;

    AtomController(SearchStateParser parser, CatalogueSearch search, Listings listings, AtomFeed feed) {
        this.parser = parser;
        this.search = search;
        this.listings = listings;
        this.feed = feed;
    }

    /** The feed; takes what the search page takes, and leaves out what cannot be used as it does. */
    @Get("/{language:fi|sv|en|se}/search.atom")
    @Produces(ATOM)
    HttpResponse<?> feed(String language, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        Map<String, List<String>> parameters =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        var state = parser.parseForPage(parameters, reader).state().withoutOrder();
        return HttpResponse.ok(feed.write(request, state, found(state)))
                .header("Cache-Control", "private, max-age=900");
    }

    /** The index tells which, the catalogue when they changed; what was withdrawn in between is left out. */
    private List<Listing> found(SearchState state) {
        var ids = search.search(AtomFeed.request(state)).hits().stream()
                .map(hit -> UUID.fromString(hit.listing().id()))
                .toList();
        var known = listings.list(ids).stream()
                .filter(Listing::published)
                .collect(Collectors.toMap(Listing::id, Function.identity()));
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
