package fi.palvelutarjotin.web.fhir;

/** The code systems that are spoken here: our own, and those of others that have the same meaning. */
final class Systems {

    private static final String OWN = "urn:palvelutarjotin:";

    static final String THEME = OWN + "theme";
    static final String KIND = OWN + "listing-kind";
    static final String TARGET_GROUP = OWN + "target-group";
    static final String REFERRAL_KIND = OWN + "referral-kind";
    static final String REFERRAL_CODE = OWN + "referral-code";
    static final String STATE = OWN + "referral-state";
    static final String REASON = OWN + "referral-reason";
    static final String OUTCOME = OWN + "referral-outcome";
    static final String CONSENT_GIVEN = OWN + "consent-given";
    static final String CONSENT_PURPOSE = OWN + "consent-purpose";
    static final String PROBLEM = OWN + "problem";

    static final String LANGUAGE = "urn:ietf:bcp:47";
    static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";
    static final String IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203";
    static final String SDOHCC = "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes";
    static final String BSER = "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";
    static final String CAPACITY =
            "http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-ExtensionHealthcareServiceCapacityStatus";

    /** Y-tunnus. */
    static final String BUSINESS_ID = OWN + "business-id";

    /** Henkilötunnus: never taken. */
    static final String IDENTITY_NUMBER = "urn:oid:1.2.246.21";

    static final String MUNICIPALITY = "urn:oid:1.2.246.537.6.21";
    static final String MUNICIPALITY_EXTENSION =
            "https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/municipality-code";
    static final String SECURITY_LABEL =
            "https://hl7.fi/fhir/finnish-base-profiles/CodeSystem/fi-base-security-label-cs";
    static final String NON_DISCLOSURE = "TURVAKIELTO";
    static final String CONTACT_COMMENT = "http://hl7.org/fhir/StructureDefinition/contactpoint-comment";
    static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private Systems() {}
}
