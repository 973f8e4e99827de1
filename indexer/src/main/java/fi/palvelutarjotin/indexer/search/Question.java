package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.List;

/**
 * A search's words as they were understood.
 *
 * @param reader the reader's language
 * @param blank whether nothing was typed
 * @param related services for the needs that were spoken of
 * @param asked what was asked for; none when only small words or signs were typed
 */
record Question(Language reader, boolean blank, List<Asked> asked, List<Related> related, boolean named) {

    Question {
        asked = List.copyOf(asked);
        related = List.copyOf(related);
    }

    boolean hasWords() {
        return !asked.isEmpty();
    }

    float relatedWeight() {
        return named ? Relevance.f("named", .3f) : Relevance.f("need", 1f);
    }

    /** What is looked for; when nothing but modifiers was typed, those. */
    List<Asked> topics() {
        var topics =
                asked.stream().filter(one -> one.role() == Asked.Role.TOPIC).toList();
        return topics.isEmpty() ? asked : topics;
    }

    List<Asked> modifiers() {
        return asked.stream().filter(one -> !topics().contains(one)).toList();
    }
}
