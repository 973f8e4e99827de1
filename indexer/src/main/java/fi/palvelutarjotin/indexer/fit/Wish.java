package fi.palvelutarjotin.indexer.fit;

import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** A fact that is wished for. What does not meet it stays in the list, further down. */
public sealed interface Wish {

    /** What is needed, in words: met by what a search for them surely finds. */
    record ForNeed(String words) implements Wish {
        public ForNeed {
            if (words.isBlank() || words.length() > SearchRequest.LONGEST_WORDS) {
                throw new IllegalArgumentException("not the words of a need: " + words.length() + " characters");
            }
        }
    }

    /** About a theme, or a top theme with all under it. */
    record InTheme(String code) implements Wish {}

    /** For somebody of so many full years. */
    record ForAge(int years) implements Wish {
        public ForAge {
            if (years < 0 || years > Conditions.OLDEST) {
                throw new IllegalArgumentException("not an age");
            }
        }
    }

    /**
     * For people who live there.
     *
     * @param codes of municipalities (three digits) and counties (two), any of which will do
     */
    record InPlace(Set<String> codes) implements Wish {
        public InPlace {
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("nowhere");
            }
            codes = Collections.unmodifiableSet(new TreeSet<>(codes));
        }
    }

    /** At one of these times at least. */
    record HeldAt(Set<FitTime> times) implements Wish {
        public HeldAt {
            if (times.isEmpty()) {
                throw new IllegalArgumentException("never");
            }
            times = Collections.unmodifiableSet(new TreeSet<>(times));
        }
    }

    record Free() implements Wish {}

    /** At a place that suits somebody's way of getting about or taking part. */
    record ForAccess(AccessProfile profile) implements Wish {}

    /** Held in a language. */
    record InLanguage(String code) implements Wish {}

    /** To take part in without going anywhere: online, by phone, or because somebody comes. */
    record FromHome() implements Wish {}

    /** Meant for a target group by name. */
    record ForGroup(String code) implements Wish {}

    /** Whether what fails it is of no use, whatever else it meets: it comes after all that does not. */
    default boolean isMust() {
        return this instanceof ForAge || this instanceof InPlace;
    }

    /** Whether it says what is needed, rather than how: what is about nothing of it comes after what is. */
    default boolean isNeed() {
        return this instanceof ForNeed || this instanceof InTheme;
    }
}
