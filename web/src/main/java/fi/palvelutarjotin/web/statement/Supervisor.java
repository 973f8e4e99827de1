package fi.palvelutarjotin.web.statement;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.Map;

/**
 * The authority that supervises accessibility in Finland, since 2025 (act 306/2019 on the provision of digital services, as
 * amended after government bill 71/2024). What it calls itself in a language that is not here is told in Finnish.
 */
final class Supervisor {

    static final LocalizedText NAME = new LocalizedText(Map.of(
            Language.FI, "Liikenne- ja viestintävirasto Traficom",
            Language.SV, "Transport- och kommunikationsverket Traficom",
            Language.EN, "Finnish Transport and Communications Agency Traficom"));

    static final LocalizedText UNIT =
            LocalizedText.of(Language.FI, "Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö");

    static final String SITE = "www.saavutettavuusvaatimukset.fi";

    static final String EMAIL = "saavutettavuus@traficom.fi";

    static final String PHONE = "029 534 5000";

    private Supervisor() {}
}
