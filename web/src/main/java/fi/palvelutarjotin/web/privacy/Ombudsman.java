package fi.palvelutarjotin.web.privacy;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.Map;

/** The supervisory authority of Finland (data protection act 1050/2018, § 8). */
final class Ombudsman {

    static final LocalizedText NAME = new LocalizedText(Map.of(
            Language.FI, "Tietosuojavaltuutetun toimisto",
            Language.SV, "Dataombudsmannens byrå",
            Language.EN, "Office of the Data Protection Ombudsman"));

    static final String SITE = "tietosuoja.fi";

    static final String EMAIL = "tietosuoja@om.fi";

    static final String PHONE = "029 566 6700";

    private Ombudsman() {}
}
