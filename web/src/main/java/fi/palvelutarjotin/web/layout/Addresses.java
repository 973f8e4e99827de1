package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.Optional;

/** The addresses of pages. Each begins with the reader's language, so that it can be shared, kept and found. */
public final class Addresses {

    private Addresses() {}

    /** The front page. */
    public static String front(Language language) {
        return "/" + language.code();
    }

    /** The search page; the query part may be empty. */
    public static String search(Language language, String query) {
        return front(language) + "/search" + (query.isEmpty() ? "" : "?" + query);
    }

    /** The map of a search; the query part may be empty. */
    public static String map(Language language, String query) {
        return "/" + language.code() + "/map" + (query.isEmpty() ? "" : "?" + query);
    }

    /** The needs tray; the query part may be empty. */
    public static String fit(Language language, String query) {
        return front(language) + "/fit" + (query.isEmpty() ? "" : "?" + query);
    }

    public static String listing(Language language, String id) {
        return "/" + language.code() + "/listing/" + id;
    }

    public static String organisation(Language language, String id) {
        return "/" + language.code() + "/organisation/" + id;
    }

    /**
     * The tray, without what is on it.
     *
     * @param ending of a file that it is given as, such as {@code .pdf}; empty for its page
     */
    public static String tray(Language language, String ending) {
        return "/" + language.code() + "/tray" + ending;
    }

    public static String help(Language language) {
        return front(language) + "/help";
    }

    /** The accessibility statement. */
    public static String accessibility(Language language) {
        return front(language) + "/accessibility";
    }

    /** What is kept of people. */
    public static String privacy(Language language) {
        return front(language) + "/privacy";
    }

    /** The form for what readers say of the service. */
    public static String feedback(Language language) {
        return front(language) + "/feedback";
    }

    /** The language with which a path begins. */
    public static Optional<Language> languageOf(String path) {
        var end = path.indexOf('/', 1);
        return path.isEmpty() ? Optional.empty() : Language.find(end < 0 ? path.substring(1) : path.substring(1, end));
    }

    /** The same page in another language. */
    public static String inLanguage(String path, Language language) {
        var end = path.indexOf('/', 1);
        return "/" + language.code() + (end < 0 ? "" : path.substring(end));
    }
}
