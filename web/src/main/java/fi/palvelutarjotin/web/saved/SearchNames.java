package fi.palvelutarjotin.web.saved;

import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.query.SearchState;

/** What a search is called where it is spoken of. */
final class SearchNames {

    private SearchNames() {}

    static String of(Words words, SearchState search) {
        return search.words().isEmpty() ? words.text("saved.search.wordless") : search.words();
    }
}
