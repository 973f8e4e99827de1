package fi.palvelutarjotin.indexer.reading;

/** A part of the day, in Finnish local time; what is held then begins then. */
public enum PartOfDay {
    /** Before 12. */
    MORNING,
    /** From 12 until 17. */
    DAYTIME,
    /** From 17. */
    EVENING
}
