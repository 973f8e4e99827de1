/** HL7 FHIR R4 for programs of health and social services: the catalogue to be found, and referrals both ways. */
@NullMarked
package fi.palvelutarjotin.web.fhir;

import org.jspecify.annotations.NullMarked;
