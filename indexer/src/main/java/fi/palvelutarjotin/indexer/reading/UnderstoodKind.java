package fi.palvelutarjotin.indexer.reading;

/** What sort of thing was understood; of two readings of as many words, the one named first here is taken. */
public enum UnderstoodKind {
    COUNTY,
    MUNICIPALITY,
    NEAR_ME,
    AGE,
    ACCESS,
    LANGUAGE,
    TODAY,
    TOMORROW,
    THIS_WEEK,
    WEEKEND,
    WEEKDAY,
    PART_OF_DAY,
    FREE,
    ONLINE,
    GROUP,
    THEME
}
