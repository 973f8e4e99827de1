package fi.palvelutarjotin.indexer.reading;

import java.util.Comparator;

/**
 * A possible reading of some neighbouring words.
 *
 * @param from position of the first word
 * @param to position after the last word
 * @param sureness of readings that are otherwise alike, the smaller one is the surer
 */
record Candidate(int from, int to, int sureness, Understood understood) {

    /** The longest first: "helsingin kaupunki" before "helsingin", "in the evening" before "evening". */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(
                    (Candidate candidate) -> -candidate.length())
            .thenComparing(candidate -> candidate.understood().kind())
            .thenComparingInt(Candidate::sureness)
            .thenComparingInt(Candidate::from);

    int length() {
        return to - from;
    }
}
