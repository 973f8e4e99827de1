package fi.palvelutarjotin.catalog.organisation;

import java.util.Locale;

/** How wide an organisation works, where that is known. */
public enum OrganisationScope {
    LOCAL,
    REGIONAL,
    NATIONAL,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
