package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.reading.Understood;
import java.util.List;

/**
 * A search's words as they were understood.
 *
 * @param reader the reader's language
 * @param isBlank whether nothing was typed
 * @param typed the words as they were typed
 * @param words the same with their typing errors mended
 * @param understood places, groups, times and the like that were read out of them
 * @param asked what was asked for; none when only small words or signs were typed
 * @param related services for the needs that were spoken of
 * @param isNamed whether some listing is called by all that is looked for
 */
record Question(
        Language reader,
        boolean isBlank,
        List<String> typed,
        List<String> words,
        List<Understood> understood,
        List<Asked> asked,
        List<Related> related,
        boolean isNamed) {

    Question {
        typed = List.copyOf(typed);
        words = List.copyOf(words);
        understood = List.copyOf(understood);
        asked = List.copyOf(asked);
        related = List.copyOf(related);
    }

    static Question blank(Language reader) {
        return new Question(reader, true, List.of(), List.of(), List.of(), List.of(), List.of(), false);
    }

    /** What is said of it beside the hits. */
    Guidance guidance() {
        return new Guidance(
                words.equals(typed) ? null : String.join(" ", words),
                understood,
                related.stream().map(one -> one.need().need()).toList(),
                List.of());
    }

    boolean hasWords() {
        return !asked.isEmpty();
    }

    /** What is looked for; when nothing but modifiers was typed, those. */
    List<Asked> topics() {
        var topics = asked.stream().filter(Asked::isTopic).toList();
        return topics.isEmpty() ? asked : topics;
    }

    /** What prefers some of what is found. */
    List<Asked> modifiers() {
        return asked.stream().anyMatch(Asked::isTopic)
                ? asked.stream().filter(one -> !one.isTopic()).toList()
                : List.of();
    }
}
