package fi.palvelutarjotin.web.query;

import java.util.List;

/** What became of an address. */
public sealed interface ParsedSearch {

    /** What to search: all of the address, or as much of it as can be used. */
    SearchState state();

    /** Everything in the address can be used. */
    record Valid(SearchState state) implements ParsedSearch {}

    /**
     * Something in the address cannot be used.
     *
     * @param problems at least one
     * @param state the search without what cannot be used
     */
    record Invalid(List<BadParameter> problems, SearchState state) implements ParsedSearch {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
