package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.indexer.reading.GrammaticalCase.Group;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The small words round a place's name, from {@code reading/place-words.csv}: "i Åbo", "in Sund", "Salon kaupunki",
 * "lähellä Tuusulaa". They belong to the place, and most of them leave no doubt that it is one.
 */
final class PlaceContext {

    private final Map<String, Set<String>> words = new HashMap<>();

    PlaceContext() {
        WordTable.read("place-words")
                .forEach(row -> words.computeIfAbsent(row.kind() + " " + row.code(), any -> new HashSet<>())
                        .addAll(row.words()));
    }

    /** Whether the word in front of a name in a case belongs to it. */
    boolean belongsBefore(TypedText text, int from, NamedPlace place) {
        return from > 0
                && text.after(from - 1).isBlank()
                && switch (place.group()) {
                    case NOMINATIVE -> has("before nominative", text.word(from - 1));
                    case PARTITIVE -> has("before partitive", text.word(from - 1));
                    default -> false;
                };
    }

    /** Whether the word after a name in a case belongs to it. */
    boolean belongsAfter(TypedText text, int to, NamedPlace place) {
        return to < text.size()
                && text.after(to - 1).isBlank()
                && (isMunicipalityAfter(text, to, place)
                        || (place.group() == Group.GENITIVE && has("after around", text.word(to))));
    }

    /** Whether the words round the name say that it is a place's, whatever else it might mean. */
    boolean leavesNoDoubt(TypedText text, int from, int to, NamedPlace place) {
        return belongsBefore(text, from, place)
                || (belongsAfter(text, to, place) && isMunicipalityAfter(text, to, place));
    }

    private boolean isMunicipalityAfter(TypedText text, int to, NamedPlace place) {
        return switch (place.group()) {
            case GENITIVE -> has("after municipality", text.word(to));
            case NOMINATIVE -> has("after nominative", text.word(to));
            default -> false;
        };
    }

    private boolean has(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }
}
