package fi.palvelutarjotin.web.search;

import java.util.List;

/**
 * A facet on the page.
 *
 * @param parameter name of its fields in the form
 * @param title what it is called
 * @param first the values shown at once
 * @param more the values behind "more"
 * @param open whether it is unfolded: something in it is chosen, or it is one of the chief ones
 */
public record FacetView(String parameter, String title, List<Value> first, List<Value> more, boolean open) {

    public FacetView {
        first = List.copyOf(first);
        more = List.copyOf(more);
    }

    /**
     * A value that can be chosen.
     *
     * @param parameter name of its field: a county's differs from a municipality's
     * @param id of its field
     * @param label what it is called
     * @param count how many would be found, written as the language writes numbers
     * @param children the finer values
     */
    public record Value(
            String parameter,
            String id,
            String code,
            String label,
            String count,
            boolean chosen,
            boolean unfolded,
            List<Value> children) {

        public Value {
            children = List.copyOf(children);
        }
    }
}
