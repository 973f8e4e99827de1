package fi.palvelutarjotin.web.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Ways to give a page to somebody else without any service in between. */
final class ShareViews {

    private ShareViews() {}

    /**
     * The address to copy, and a mail that holds it.
     *
     * @param link the page's whole address
     */
    static ListingPage.Share of(String name, String link) {
        return new ListingPage.Share(
                link, "mailto:?subject=" + encoded(name) + "&body=" + encoded(name + "\r\n" + link));
    }

    /** As RFC 6068 wants it: a plus sign would stay one. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
