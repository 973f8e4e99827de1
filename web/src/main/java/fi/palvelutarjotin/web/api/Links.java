package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.text.Language;

/** Addresses of pages, as the API tells them. */
final class Links {

    private Links() {}

    static String listing(Language reader, String id) {
        return "/" + reader.code() + "/listing/" + id;
    }
}
