package fi.palvelutarjotin.web.fit;

import fi.palvelutarjotin.web.query.Parameter;
import fi.palvelutarjotin.web.query.PlaceField;

/** The parameters of the needs tray. Those that a search has too mean the same there. */
public final class FitParameter {

    static final String WORDS = Parameter.Q.code();
    static final String THEME = Parameter.THEME.code();
    static final String AGE = Parameter.AGE.code();
    static final String WHERE = PlaceField.PARAMETER;
    static final String ACCESSIBILITY = Parameter.ACCESSIBILITY.code();
    static final String LANGUAGE = Parameter.CONTENT_LANGUAGE.code();
    static final String GROUP = Parameter.TARGET_GROUP.code();
    static final String PAGE = Parameter.PAGE.code();
    static final String TIME = "time";
    static final String FREE = "free";
    static final String FROM_HOME = "fromHome";
    /** What a box that is ticked is worth. */
    static final String YES = "true";

    private FitParameter() {}
}
