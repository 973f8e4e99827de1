package fi.palvelutarjotin.deploy.relevance;

import java.util.List;

/**
 * A listing that was found.
 *
 * @param name in the reader's language or the nearest
 * @param records what it was made of, in their order; never empty
 * @param score comparable within one answer
 */
record FoundListing(String name, List<SourceRecord> records, double score) {

    /** The name of the listing among documents. */
    String document() {
        return records.getFirst().toString();
    }
}
