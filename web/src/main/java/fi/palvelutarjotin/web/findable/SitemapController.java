package fi.palvelutarjotin.web.findable;

import fi.palvelutarjotin.catalog.listing.PublishedAddresses;
import fi.palvelutarjotin.catalog.listing.PublishedAddresses.Of;
import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The map of the site for search engines: an index, and parts of at most ten thousand addresses. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_XML)
final class SitemapController {

    /** Times four languages it is ten thousand addresses: some megabytes, a fifth of what the protocol allows. */
    static final int LARGEST_PART = 2_500;

    /** Search engines come again and again, and nothing hangs on the minute. */
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private static final String START_PAGES = "pages";
    private static final Pattern PART = Pattern.compile("(listing|organisation)-([1-9][0-9]{0,5})");

    private final PublishedAddresses published;
    private final SiteAddress site;

    SitemapController(PublishedAddresses published, SiteAddress site) {
        this.published = published;
        this.site = site;
    }

    /** The index; "not found" when the site's own address is not known, for a map has whole addresses only. */
    @Get(Paths.SITEMAP)
    @Nullable
    HttpResponse<?> index(HttpRequest<?> request) {
        return site.of(request).map(base -> answer(index(base))).orElse(null);
    }

    @Get("/sitemap-{part}.xml")
    @Nullable
    HttpResponse<?> part(String part, HttpRequest<?> request) {
        return site.of(request).flatMap(base -> part(part, base)).orElse(null);
    }

    private String index(String base) {
        var index = new SitemapText.Index(base);
        index.add(START_PAGES, null);
        for (var kind : Of.values()) {
            var changed = published.parts(kind, LARGEST_PART);
            for (var at = 0; at < changed.size(); at++) {
                index.add(kind.name().toLowerCase(Locale.ROOT) + "-" + (at + 1), changed.get(at));
            }
        }
        return index.text();
    }

    private Optional<HttpResponse<?>> part(String name, String base) {
        if (name.equals(START_PAGES)) {
            return Optional.of(answer(SitemapText.startPages(base)));
        }
        var named = PART.matcher(name);
        if (!named.matches()) {
            return Optional.empty();
        }
        var kind = Of.valueOf(named.group(1).toUpperCase(Locale.ROOT));
        List<PublishedAddresses.Entry> entries = published.part(kind, Integer.parseInt(named.group(2)), LARGEST_PART);
        return entries.isEmpty() ? Optional.empty() : Optional.of(answer(SitemapText.part(base, kind, entries)));
    }

    private static MutableHttpResponse<?> answer(String map) {
        return HttpResponse.ok(map).header("Cache-Control", FOR_AN_HOUR);
    }
}
