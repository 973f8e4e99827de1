package fi.palvelutarjotin.web.saved;

import fi.palvelutarjotin.catalog.text.Language;

/** The addresses of what is here. Tokens have no character that an address would have to escape. */
final class SavedAddresses {

    private SavedAddresses() {}

    static String ask(Language language) {
        return "/" + language.code() + "/saved-search";
    }

    static String asked(Language language) {
        return ask(language) + "/asked";
    }

    static String confirm(Language language, String token) {
        return ask(language) + "/confirm?token=" + token;
    }

    static String stop(Language language, String token) {
        return ask(language) + "/stop?token=" + token;
    }
}
