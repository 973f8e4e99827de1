package fi.palvelutarjotin.web.findable;

import fi.palvelutarjotin.catalog.text.Language;

/** The addresses of what is here. */
final class Paths {

    static final String SITEMAP = "/sitemap.xml";

    private Paths() {}

    static String sitemapPart(String name) {
        return "/sitemap-" + name + ".xml";
    }

    static String openSearch(Language language) {
        return "/" + language.code() + "/opensearch.xml";
    }

    static String suggestions(Language language) {
        return "/" + language.code() + "/opensearch-suggestions";
    }

    /** The feed of a search; the query part may be empty. */
    static String atom(Language language, String query) {
        return "/" + language.code() + "/search.atom" + (query.isEmpty() ? "" : "?" + query);
    }
}
