package fi.palvelutarjotin.indexer.suggest;

import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Kind;
import fi.palvelutarjotin.indexer.suggest.WordTable.How;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Chooses which of the phrases that were found are suggested: the reader's own names before those in other languages,
 * then as the words stand in them, then the more popular ones; of every kind at least one, should it fit well.
 */
final class Choice {

    /** Needs are found by many of their phrases, and more than these hide the activities. */
    private static final int MOST_NEEDS = 3;

    private static final List<Kind> OTHERS = List.of(Kind.NEED, Kind.THEME, Kind.PLACE, Kind.ORGANISATION);

    /** Own names in each way to have the words, then others' names in each. */
    private static final int GRADES = 2 * How.NOT_AT_ALL;

    private final List<Phrase> phrases;
    private final Language reader;
    private final int most;
    private final Map<Kind, List<List<Phrase>>> found = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Graded>> sorted = new EnumMap<>(Kind.class);

    /**
     * @param phrases the most popular of each kind first
     * @param marks how each of them has the words
     */
    Choice(List<Phrase> phrases, byte[] marks, Language reader, int most) {
        this.phrases = phrases;
        this.reader = reader;
        this.most = most;
        for (var kind : Kind.values()) {
            found.put(kind, grades());
        }
        for (var number = 0; number < marks.length; number++) {
            if (marks[number] != How.NOT_AT_ALL) {
                add(number, marks[number]);
            }
        }
        found.forEach((kind, grades) -> sorted.put(kind, withoutRepeats(kind, grades)));
        dropNeedsThatAreNames();
    }

    /**
     * A phrase and how well it fits.
     *
     * @param grade 0 for the best
     * @param shown what the reader would see, in lower case
     */
    private record Graded(Phrase phrase, int grade, String shown) {

        boolean fitsWell() {
            return grade <= How.WORD;
        }
    }

    /** What is suggested, in order. */
    List<Phrase> chosen() {
        var share = shares();
        var first = new ArrayList<>(of(Kind.ACTIVITY, share));
        first.addAll(of(Kind.NEED, share));
        first.sort(Comparator.comparingInt(Graded::grade)
                .thenComparing(one -> one.phrase.popularity(), Comparator.reverseOrder()));
        var all = new ArrayList<>(first);
        for (var kind : List.of(Kind.THEME, Kind.PLACE, Kind.ORGANISATION)) {
            all.addAll(of(kind, share));
        }
        return all.stream().map(Graded::phrase).toList();
    }

    private List<Graded> of(Kind kind, int[] share) {
        return all(kind).subList(0, share[kind.ordinal()]);
    }

    private List<Graded> all(Kind kind) {
        return Objects.requireNonNull(sorted.get(kind));
    }

    /** How many of each kind: one of each other kind that fits well, then activities, then the others in turn. */
    private int[] shares() {
        var share = new int[Kind.values().length];
        var left = most;
        for (var kind : OTHERS) {
            if (left > most - most / 2 && all(kind).stream().anyMatch(Graded::fitsWell)) {
                share[kind.ordinal()] = 1;
                left--;
            }
        }
        share[Kind.ACTIVITY.ordinal()] = Math.min(left, all(Kind.ACTIVITY).size());
        left -= share[Kind.ACTIVITY.ordinal()];
        var given = true;
        while (left > 0 && given) {
            given = false;
            for (var kind : OTHERS) {
                if (left > 0 && share[kind.ordinal()] < limit(kind)) {
                    share[kind.ordinal()]++;
                    left--;
                    given = true;
                }
            }
        }
        return share;
    }

    private int limit(Kind kind) {
        return Math.min(kind == Kind.NEED ? MOST_NEEDS : most, all(kind).size());
    }

    private void add(int number, byte how) {
        var phrase = phrases.get(number);
        var grade = Objects.requireNonNull(found.get(phrase.kind()))
                .get(phrase.isShownTo(reader) ? how : how + How.NOT_AT_ALL);
        // Some may be repeats: the same name in another language, another phrase of the same need.
        var repeats = phrase.kind() == Kind.NEED ? Need.MOST_PHRASES : Language.values().length;
        if (grade.size() < repeats * most) {
            grade.add(phrase);
        }
    }

    private List<Graded> withoutRepeats(Kind kind, List<List<Phrase>> grades) {
        var kept = new ArrayList<Graded>();
        Set<Object> seen = new HashSet<>();
        for (var grade = 0; grade < GRADES; grade++) {
            for (var phrase : grades.get(grade)) {
                if (kept.size() == most) {
                    return kept;
                }
                var shown = Letters.lower(phrase.shownTo(reader).text());
                var thing = kind == Kind.NEED ? phrase.named() : phrase.target(reader);
                if (seen.add(thing) && seen.add(shown)) {
                    kept.add(new Graded(phrase, grade, shown));
                }
            }
        }
        return kept;
    }

    /** Both lead to a search for the same words. */
    private void dropNeedsThatAreNames() {
        var names = new HashSet<String>();
        all(Kind.ACTIVITY).forEach(name -> names.add(name.shown));
        all(Kind.NEED).removeIf(need -> names.contains(need.shown));
    }

    private static List<List<Phrase>> grades() {
        var grades = new ArrayList<List<Phrase>>();
        for (var grade = 0; grade < GRADES; grade++) {
            grades.add(new ArrayList<>());
        }
        return grades;
    }
}
