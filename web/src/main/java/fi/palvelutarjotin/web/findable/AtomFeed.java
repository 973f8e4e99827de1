package fi.palvelutarjotin.web.findable;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.LocalizedText.Spoken;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;

/** Writes what a search finds as an Atom feed (RFC 4287). */
@Singleton
public final class AtomFeed {

    static final int ENTRIES = 50;

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final SiteAddress site;
    private final WordsOf wordsOf;
    private final Clock clock;

    AtomFeed(SiteAddress site, WordsOf wordsOf, Clock clock) {
        this.site = site;
        this.wordsOf = wordsOf;
        this.clock = clock;
    }

    /** The address of the feed of a search. */
    public static String address(SearchState state) {
        return Paths.atom(state.language(), state.toPageQuery());
    }

    /** What to ask for the feed of a search. */
    static SearchRequest request(SearchState state) {
        return new SearchRequest(
                state.words(),
                state.language(),
                state.chosen(),
                state.conditions(),
                state.wording(),
                SortOrder.NEWEST,
                1,
                ENTRIES);
    }

    String write(HttpRequest<?> request, SearchState state, List<Listing> listings) {
        var words = wordsOf.language(state.language());
        var query = state.toPageQuery();
        var updated =
                listings.stream().map(Listing::changed).max(Instant::compareTo).orElseGet(this::today);
        return XmlText.document("feed", NAMESPACE, xml -> {
            xml.attribute("xml:lang", state.language().code())
                    // The site's address may change; the feed stays the same one.
                    .element("id", "urn:uuid:" + idOf(state.language().code() + "?" + query))
                    .element("title", title(words, state))
                    .element("updated", Moments.ofSecond(updated))
                    .element("author", author -> author.element("name", words.text("site.name")));
            link(xml, "self", AtomController.ATOM, request, Paths.atom(state.language(), query));
            link(xml, "alternate", "text/html", request, Addresses.search(state.language(), query));
            for (var listing : listings) {
                xml.element("entry", entry -> entry(entry, request, listing, words));
            }
        });
    }

    private void entry(XmlText xml, HttpRequest<?> request, Listing listing, Words words) throws XMLStreamException {
        var reader = words.language();
        var content = listing.content();
        xml.element("id", "urn:uuid:" + listing.id());
        text(xml, "title", content.name().bestFor(reader).orElseThrow());
        xml.element("updated", Moments.ofSecond(listing.changed()))
                .element("published", Moments.ofSecond(listing.created()));
        link(
                xml,
                "alternate",
                "text/html",
                request,
                Addresses.listing(reader, listing.id().toString()));
        var organisation = listing.organisation();
        if (organisation != null) {
            var name = organisation.content().name().bestFor(reader).map(Spoken::text);
            if (name.isPresent()) {
                xml.element("author", author -> author.element("name", name.get()));
            }
        }
        var summary =
                content.summary().bestFor(reader).or(() -> content.description().bestFor(reader));
        if (summary.isPresent()) {
            text(xml, "summary", summary.get());
        }
    }

    private static String title(Words words, SearchState state) {
        return state.words().isEmpty()
                ? words.text("findable.feed.all", words.text("site.name"))
                : words.text("findable.feed.words", state.words());
    }

    private static void text(XmlText xml, String name, Spoken spoken) throws XMLStreamException {
        xml.element(
                name,
                text -> text.attribute("xml:lang", spoken.language().code())
                        .text(Excerpt.of(spoken.text(), Excerpt.PARAGRAPH)));
    }

    private void link(XmlText xml, String rel, String type, HttpRequest<?> request, String path)
            throws XMLStreamException {
        xml.element(
                "link",
                link -> link.attribute("rel", rel)
                        .attribute("type", type)
                        .attribute("href", site.absolute(request, path)));
    }

    private static UUID idOf(String search) {
        return UUID.nameUUIDFromBytes(search.getBytes(StandardCharsets.UTF_8));
    }

    /** An empty feed changes once a day, so that asking again costs nothing. */
    private Instant today() {
        return LocalDate.now(clock.withZone(Schedule.ZONE))
                .atStartOfDay(Schedule.ZONE)
                .toInstant();
    }
}
