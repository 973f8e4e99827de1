package fi.palvelutarjotin.catalog.changelog;

import java.util.UUID;

/**
 * How far a follower has read the change log.
 *
 * @param generation the log that was read; a position in another log means nothing
 * @param transaction PostgreSQL's id of the last transaction read
 * @param seq the last change of that transaction that was read
 */
public record ChangePosition(UUID generation, long transaction, long seq) {

    /** Whether all that was read at another position of the same log was read at this one, too. */
    public boolean hasReached(ChangePosition other) {
        return generation.equals(other.generation)
                && (transaction > other.transaction || transaction == other.transaction && seq >= other.seq);
    }

    /** The position as one word, to be kept in an index's commit. */
    public String encoded() {
        return generation + ":" + transaction + ":" + seq;
    }

    public static ChangePosition decode(String encoded) {
        var parts = encoded.split(":", 3);
        return new ChangePosition(UUID.fromString(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
