package fi.palvelutarjotin.indexer.reading;

/** A case of Finnish in which people type a place; the others (essive, translative …) are not typed of places. */
enum GrammaticalCase {
    NOMINATIVE(Group.NOMINATIVE, ""),
    GENITIVE(Group.GENITIVE, "n"),
    PARTITIVE(Group.PARTITIVE, ""),
    INESSIVE(Group.INSIDE, "ssA"),
    ELATIVE(Group.INSIDE, "stA"),
    ILLATIVE(Group.INSIDE, ""),
    ADESSIVE(Group.OUTSIDE, "llA"),
    ABLATIVE(Group.OUTSIDE, "ltA"),
    ALLATIVE(Group.OUTSIDE, "lle");

    /** Cases that the table of ambiguous places treats alike. */
    enum Group {
        NOMINATIVE,
        GENITIVE,
        PARTITIVE,
        INSIDE,
        OUTSIDE
    }

    private final Group group;
    private final String ending;

    GrammaticalCase(Group group, String ending) {
        this.group = group;
        this.ending = ending;
    }

    Group group() {
        return group;
    }

    /** What follows the weak stem, with {@code A} for a or ä; empty where the case is not made so. */
    String ending() {
        return ending;
    }
}
