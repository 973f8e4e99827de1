package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import org.jspecify.annotations.Nullable;

/** Writes the addresses of trays; a code needs no escaping. */
final class TrayAddress {

    private TrayAddress() {}

    static String page(Language language, Tray tray) {
        return Addresses.tray(language, "") + query(tray);
    }

    static String largePage(Language language, Tray tray) {
        return page(language, tray) + large(tray);
    }

    static String paper(Language language, Tray tray) {
        return Addresses.tray(language, ".pdf") + query(tray);
    }

    static String largePaper(Language language, Tray tray) {
        return paper(language, tray) + large(tray);
    }

    static String calendar(Language language, Tray tray) {
        return Addresses.tray(language, ".ics") + query(tray);
    }

    /** The page after something was done. */
    static String after(Language language, Tray tray, boolean large, @Nullable Said said) {
        var page = large ? largePage(language, tray) : page(language, tray);
        return said == null ? page : page + (page.contains("?") ? "&" : "?") + TrayRequest.SAID + "=" + said.code();
    }

    /** A page of ours whose address carries a tray with it. */
    static String carrying(String page, String code) {
        var place = page.indexOf('#');
        var before = place < 0 ? page : page.substring(0, place);
        return before
                + (before.contains("?") ? "&" : "?")
                + TrayRequest.CODE
                + "="
                + code
                + page.substring(before.length());
    }

    private static String query(Tray tray) {
        return tray.isEmpty() ? "" : "?" + TrayRequest.CODE + "=" + TrayCode.write(tray);
    }

    private static String large(Tray tray) {
        return (tray.isEmpty() ? "?" : "&") + TrayRequest.SIZE + "=" + TrayRequest.LARGE;
    }
}
