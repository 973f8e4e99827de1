package fi.palvelutarjotin.indexer.feed;

/** Collects what a person should know although no record was refused for it: above all codes that no table has. */
@FunctionalInterface
public interface Notices {

    /**
     * Notes a code that has no row in a mapping table.
     *
     * @param table the table's name, for example {@code lahella-codes}
     * @param code the code as the feed gave it
     */
    void unknownCode(String table, String code);
}
