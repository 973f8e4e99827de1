package fi.palvelutarjotin.indexer.facet;

/** The ways to narrow a search. */
public enum FacetName {
    THEME("theme"),
    PLACE("municipality"),
    TARGET_GROUP("targetGroup"),
    KIND("kind"),
    PRICE("price"),
    CHANNEL("channel"),
    CONTENT_LANGUAGE("contentLanguage");

    private final String code;

    FacetName(String code) {
        this.code = code;
    }

    /** The name in addresses and JSON. */
    public String code() {
        return code;
    }
}
