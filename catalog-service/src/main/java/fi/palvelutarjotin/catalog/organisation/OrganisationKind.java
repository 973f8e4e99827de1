package fi.palvelutarjotin.catalog.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of body an organisation is. */
public enum OrganisationKind {
    ASSOCIATION,
    FOUNDATION,
    MUNICIPALITY,
    PARISH,
    COUNTY,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrganisationKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
