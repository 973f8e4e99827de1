package fi.palvelutarjotin.web.findable;

import fi.palvelutarjotin.catalog.listing.PublishedAddresses;
import fi.palvelutarjotin.catalog.listing.PublishedAddresses.Of;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes sitemaps (sitemaps.org 0.9), each address with the same page in the other languages. */
final class SitemapText {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private static final List<Function<Language, String>> START_PAGES = List.of(
            Addresses::front, Addresses::help, Addresses::accessibility, Addresses::privacy, Addresses::feedback);

    private SitemapText() {}

    /** Gathers the parts of an index. */
    static final class Index {

        private record Part(String address, @Nullable Instant changed) {}

        private final String base;
        private final List<Part> parts = new ArrayList<>();

        Index(String base) {
            this.base = base;
        }

        void add(String name, @Nullable Instant changed) {
            parts.add(new Part(base + Paths.sitemapPart(name), changed));
        }

        String text() {
            return XmlText.document("sitemapindex", SITEMAP, xml -> {
                for (var part : parts) {
                    xml.element("sitemap", one -> {
                        one.element("loc", part.address());
                        writeChanged(one, part.changed());
                    });
                }
            });
        }
    }

    /** The pages that every reader may begin at. */
    static String startPages(String base) {
        return XmlText.document("urlset", SITEMAP, xml -> {
            xml.namespace("xhtml", XHTML);
            for (var page : START_PAGES) {
                write(xml, EnumSet.allOf(Language.class), language -> base + page.apply(language), null);
            }
        });
    }

    /** Pages of listings or organisations, in the languages in which they have a name. */
    static String part(String base, Of kind, List<PublishedAddresses.Entry> entries) {
        return XmlText.document("urlset", SITEMAP, xml -> {
            xml.namespace("xhtml", XHTML);
            for (var entry : entries) {
                var id = entry.id().toString();
                Function<Language, String> address = switch (kind) {
                    case LISTING -> language -> base + Addresses.listing(language, id);
                    case ORGANISATION -> language -> base + Addresses.organisation(language, id);
                };
                write(xml, entry.languages(), address, entry.changed());
            }
        });
    }

    private static void write(
            XmlText xml, Set<Language> languages, Function<Language, String> address, @Nullable Instant changed)
            throws XMLStreamException {
        var ordered = languages.stream().sorted().toList();
        for (var language : ordered) {
            xml.element("url", url -> {
                url.element("loc", address.apply(language));
                writeChanged(url, changed);
                for (var other : ordered.size() > 1 ? ordered : List.<Language>of()) {
                    url.element(
                            "xhtml:link",
                            link -> link.attribute("rel", "alternate")
                                    .attribute("hreflang", other.code())
                                    .attribute("href", address.apply(other)));
                }
            });
        }
    }

    private static void writeChanged(XmlText xml, @Nullable Instant changed) throws XMLStreamException {
        if (changed != null) {
            xml.element("lastmod", Moments.ofSecond(changed));
        }
    }
}
