package fi.palvelutarjotin.indexer.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the place that is meant where the dots of å, ä, ö are missing or one letter is wrong, missing, too many or has
 * changed places with the next.
 *
 * <p>Only names that are nothing else than a place are mended, and only when exactly one place lies that near. The first
 * letter must be right: people seldom miss it, and "koulussa" is not Oulu.
 */
final class PlaceMender {

    private static final int SHORTEST_WITHOUT_DOTS = 5;

    /** Of the name in its basic form: a shorter one has too many everyday words round it, as Perho has "kerho". */
    private static final int SHORTEST_WITH_SLIP = 6;

    private static final int LONGEST = 40;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Map<String, NamedPlace> byFolded = new HashMap<>();

    PlaceMender(PlaceBook book) {
        var doubtful = new HashSet<String>();
        book.forms().forEach((form, places) -> {
            var folded = folded(form);
            for (var place : places) {
                var before = byFolded.putIfAbsent(folded, place);
                if (!place.isMendable() || (before != null && !before.isSamePlace(place))) {
                    doubtful.add(folded);
                }
            }
        });
        byFolded.keySet().removeAll(doubtful);
    }

    /** The place of a name without its dots; the words are in lower case with one space between them. */
    Optional<NamedPlace> withoutDots(String words) {
        return words.length() < SHORTEST_WITHOUT_DOTS
                ? Optional.empty()
                : Optional.ofNullable(byFolded.get(folded(words)));
    }

    /** The one place whose name is one slip away from a word in lower case. */
    Optional<NamedPlace> withOneSlip(String word) {
        if (word.length() < SHORTEST_WITH_SLIP || word.length() > LONGEST) {
            return Optional.empty();
        }
        var found = new HashMap<List<String>, NamedPlace>();
        for (var near : slips(folded(word))) {
            var place = byFolded.get(near);
            if (place != null && place.letters() >= SHORTEST_WITH_SLIP) {
                found.putIfAbsent(place.codes(), place);
            }
        }
        return found.size() == 1 ? Optional.of(found.values().iterator().next()) : Optional.empty();
    }

    /** Every word that one slip after the first letter could have made into the typed one. */
    private static Set<String> slips(String word) {
        var slips = new HashSet<String>();
        for (var i = 1; i <= word.length(); i++) {
            var before = word.substring(0, i);
            if (i < word.length()) {
                slips.add(before + word.substring(i + 1));
            }
            if (i + 1 < word.length()) {
                slips.add(before + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
            for (var j = 0; j < LETTERS.length(); j++) {
                slips.add(before + LETTERS.charAt(j) + word.substring(i));
                if (i < word.length()) {
                    slips.add(before + LETTERS.charAt(j) + word.substring(i + 1));
                }
            }
        }
        return slips;
    }

    private static String folded(String text) {
        return text.replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
    }
}
