package fi.palvelutarjotin.web.query;

import fi.palvelutarjotin.indexer.facet.FacetName;
import java.util.Arrays;
import java.util.Optional;

/** The parameters of a search address, in the order in which they are written. */
public enum Parameter {
    ACCESSIBILITY("accessibility"),
    AGE("age"),
    AS_TYPED("asTyped"),
    CHANNEL("channel"),
    CONTENT_LANGUAGE("contentLanguage"),
    COUNTY("county"),
    FROM("from"),
    KIND("kind"),
    LANG("lang"),
    MUNICIPALITY("municipality"),
    NEAR("near"),
    ONLY_WORDS("onlyWords"),
    ORGANISATION("organisation"),
    PAGE("page"),
    PART_OF_DAY("partOfDay"),
    PRICE("price"),
    Q("q"),
    SIZE("size"),
    SORT("sort"),
    TARGET_GROUP("targetGroup"),
    THEME("theme"),
    TO("to"),
    WEEKDAY("weekday"),
    WHEN("when"),
    WITHIN("within");

    private final String code;

    Parameter(String code) {
        this.code = code;
    }

    /** The word in addresses. */
    public String code() {
        return code;
    }

    public static Optional<Parameter> find(String code) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.code.equals(code))
                .findFirst();
    }

    /** The parameter in which a facet's code is written: two digits of a place are a county, three a municipality. */
    public static Parameter of(FacetName facet, String value) {
        return switch (facet) {
            case THEME -> THEME;
            case PLACE -> value.length() == 2 ? COUNTY : MUNICIPALITY;
            case TARGET_GROUP -> TARGET_GROUP;
            case KIND -> KIND;
            case PRICE -> PRICE;
            case CHANNEL -> CHANNEL;
            case CONTENT_LANGUAGE -> CONTENT_LANGUAGE;
        };
    }
}
