package fi.palvelutarjotin.deploy.relevance;

/**
 * A listing as its source names it: the one name that is the same in every catalogue.
 *
 * @param id in the source
 */
record SourceRecord(String source, String id) implements Comparable<SourceRecord> {

    @Override
    public int compareTo(SourceRecord other) {
        var bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return source + " " + id;
    }
}
