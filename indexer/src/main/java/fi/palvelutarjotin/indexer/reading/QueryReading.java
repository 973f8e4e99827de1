package fi.palvelutarjotin.indexer.reading;

import java.util.List;
import java.util.Optional;

/**
 * What was understood of a query.
 *
 * @param understood in the order of the words; no word is behind two of them
 * @param rest the words, in lower case and in their order, of which nothing was understood
 */
public record QueryReading(List<Understood> understood, List<String> rest) {

    public QueryReading {
        understood = List.copyOf(understood);
        rest = List.copyOf(rest);
    }

    /** All readings of a sort, for example every place that was named. */
    public <T extends Understood> List<T> listAll(Class<T> sort) {
        return understood.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    public <T extends Understood> Optional<T> findFirst(Class<T> sort) {
        return listAll(sort).stream().findFirst();
    }
}
