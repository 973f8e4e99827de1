package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.query.SearchState;
import java.util.ArrayList;

/** The links to the pages of a result: the first, the last, and those beside the one that is open. */
final class PageLinks {

    private static final int BESIDE = 1;

    private final SearchState state;
    private final int last;

    PageLinks(SearchState state, long total) {
        this.state = state;
        last = (int) Math.max(
                1, Math.min((total + state.size() - 1) / state.size(), SearchRequest.DEEPEST_HIT / state.size()));
    }

    int last() {
        return last;
    }

    SearchPage.Pages links() {
        var links = new ArrayList<SearchPage.PageLink>();
        var before = 0;
        for (var number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - state.page()) <= BESIDE) {
                if (number > before + 1) {
                    links.add(new SearchPage.PageLink(0, "", false));
                }
                links.add(new SearchPage.PageLink(number, address(number), number == state.page()));
                before = number;
            }
        }
        return new SearchPage.Pages(
                state.page() > 1 ? address(Math.min(state.page() - 1, last)) : null,
                state.page() < last ? address(state.page() + 1) : null,
                links);
    }

    private String address(int page) {
        return Addresses.search(state.language(), state.withPage(page).toPageQuery());
    }
}
