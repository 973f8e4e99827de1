package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.indexer.reading.NamedPlace.Mending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the place that is meant where the dots of å, ä, ö are missing or one letter is wrong, missing, too many or has
 * changed places with the next; in long names both may have happened.
 *
 * <p>Only when exactly one place lies that near. The first letter must be right: people seldom miss it, and "koulussa"
 * is not Oulu.
 */
final class PlaceMender {

    private static final int SHORTEST_WITHOUT_DOTS = 5;
    private static final int SHORTEST_WITH_SLIP = 6;

    /** In a shorter name too much would be guessed: "kattila" would be Kittilä. */
    private static final int SHORTEST_WITH_BOTH = 9;

    private final Map<String, NamedPlace> byFolded = new HashMap<>();
    private final Map<String, List<Slippery>> byStart = new HashMap<>();

    /** A form in which a slip is mended. */
    private record Slippery(String form, NamedPlace place) {}

    PlaceMender(PlaceBook book) {
        var unclear = new HashSet<String>();
        book.forms().forEach((form, places) -> {
            var place = places.getFirst();
            if (places.stream().allMatch(other -> other.isSamePlace(place) && other.mending() != Mending.NONE)) {
                addSlippery(form, place);
                var before = byFolded.putIfAbsent(folded(form), place);
                if (before != null && !before.isSamePlace(place)) {
                    unclear.add(folded(form));
                }
            } else {
                unclear.add(folded(form));
            }
        });
        byFolded.keySet().removeAll(unclear);
    }

    /** The place of a name without its dots; the words are in lower case with one space between them. */
    Optional<NamedPlace> withoutDots(String words) {
        return words.length() < SHORTEST_WITHOUT_DOTS
                ? Optional.empty()
                : Optional.ofNullable(byFolded.get(folded(words)));
    }

    /** The one place whose name is one slip away from a word in lower case. */
    Optional<NamedPlace> withOneSlip(String word) {
        if (word.length() < SHORTEST_WITH_SLIP) {
            return Optional.empty();
        }
        var found = new HashMap<List<String>, NamedPlace>();
        for (var length = word.length() - 1; length <= word.length() + 1; length++) {
            for (var near : byStart.getOrDefault(start(word, length), List.of())) {
                if (isNear(word, near.form())) {
                    found.putIfAbsent(near.place().codes(), near.place());
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.values().iterator().next()) : Optional.empty();
    }

    private void addSlippery(String form, NamedPlace place) {
        if (place.mending() == Mending.SLIP) {
            byStart.computeIfAbsent(start(form, form.length()), any -> new ArrayList<>())
                    .add(new Slippery(form, place));
        }
    }

    private static boolean isNear(String word, String form) {
        return OneSlip.between(word, form)
                || (form.length() >= SHORTEST_WITH_BOTH && OneSlip.between(folded(word), folded(form)));
    }

    /** What a word has in common with all forms that are compared with it: the first letter, and nearly the length. */
    private static String start(String word, int length) {
        return folded(word.substring(0, 1)) + length;
    }

    private static String folded(String text) {
        return text.replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
    }
}
