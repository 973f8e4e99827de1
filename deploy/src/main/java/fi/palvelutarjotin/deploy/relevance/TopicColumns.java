package fi.palvelutarjotin.deploy.relevance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which column what is, counted from 0. */
record TopicColumns(int id, int kind, int query) {

    /** As in collections without a heading. */
    static final TopicColumns USUAL = new TopicColumns(0, 1, 2);

    static boolean isHeading(List<String> cells) {
        return cells.getFirst().equalsIgnoreCase("id");
    }

    /** The columns of a heading; empty when one of them is missing. */
    static Optional<TopicColumns> of(List<String> heading) {
        var names = heading.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        var columns = new TopicColumns(names.indexOf("id"), names.indexOf("class"), names.indexOf("query"));
        return columns.kind < 0 || columns.query < 0 ? Optional.empty() : Optional.of(columns);
    }

    /** So many cells a line must have at least: the need may be left out, nobody but people reads it. */
    int fewest() {
        return 1 + Math.max(id, Math.max(kind, query));
    }
}
