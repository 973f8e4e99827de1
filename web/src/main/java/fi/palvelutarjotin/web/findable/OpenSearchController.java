package fi.palvelutarjotin.web.findable;

import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.suggest.Suggestions;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Assets;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.query.SearchStateParser;
import fi.palvelutarjotin.web.site.SiteAddress;
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
import javax.xml.stream.XMLStreamException;

/** What a browser needs to search the site from its address bar (OpenSearch 1.1, suggestions extension 1.1). */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class OpenSearchController {

    static final String DESCRIPTION = "application/opensearchdescription+xml";
    private static final String SUGGESTIONS = "application/x-suggestions+json";
    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final String TYPED = "q={searchTerms}";

    private final SiteAddress site;
    private final SearchStateParser parser;
    private final Suggestions suggestions;
    private final WordsOf wordsOf;
    private final JsonDocuments json;
    private final String icon;

    OpenSearchController(
            SiteAddress site,
            SearchStateParser parser,
            Suggestions suggestions,
            WordsOf wordsOf,
            JsonDocuments json,
            Assets assets) {
        this.site = site;
        this.parser = parser;
        this.suggestions = suggestions;
        this.wordsOf = wordsOf;
        this.json = json;
        icon = assets.address("icon.svg");
    }

    @Get("/{language:fi|sv|en|se}/opensearch.xml")
    @Produces(DESCRIPTION)
    HttpResponse<?> description(String language, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        var words = wordsOf.language(reader);
        return HttpResponse.ok(XmlText.document("OpenSearchDescription", NAMESPACE, xml -> {
                    xml.element("ShortName", words.text("site.name"))
                            .element("Description", words.text("findable.description"))
                            .element("InputEncoding", "UTF-8")
                            .element("Language", reader.code());
                    xml.element(
                            "Image",
                            image -> image.attribute("type", "image/svg+xml")
                                    .attribute("width", "16")
                                    .attribute("height", "16")
                                    .text(site.absolute(request, icon)));
                    address(xml, request, "text/html", Addresses.search(reader, TYPED));
                    address(xml, request, AtomController.ATOM, Paths.atom(reader, TYPED));
                    address(xml, request, SUGGESTIONS, Paths.suggestions(reader) + "?" + TYPED);
                }))
                .header("Cache-Control", "public, max-age=3600");
    }

    /** The typed text and what may be meant by it; the order of the parts is the extension's. */
    @Get("/{language:fi|sv|en|se}/opensearch-suggestions")
    @Produces(SUGGESTIONS)
    HttpResponse<?> suggestions(String language, HttpRequest<?> request) {
        var reader = Language.find(language).orElseThrow();
        Map<String, List<String>> parameters =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        var typed = parser.parseForPage(parameters, reader).state().words();
        var names = suggestions.suggest(reader, typed, Suggestions.MOST).stream()
                .map(suggestion -> suggestion.name().plain())
                .distinct()
                .toList();
        return HttpResponse.ok(json.write(List.of(typed, names))).header("Cache-Control", "private, max-age=60");
    }

    private void address(XmlText xml, HttpRequest<?> request, String type, String template) throws XMLStreamException {
        xml.element("Url", url -> url.attribute("type", type).attribute("template", site.absolute(request, template)));
    }
}
