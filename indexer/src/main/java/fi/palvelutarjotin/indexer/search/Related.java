package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.need.NeedMatch;
import java.util.List;

/**
 * Services that meet a need that was spoken of, though none of their words was typed.
 *
 * @param names what they are called
 */
record Related(NeedMatch need, List<Asked.Name> names) {

    Related {
        names = List.copyOf(names);
    }
}
