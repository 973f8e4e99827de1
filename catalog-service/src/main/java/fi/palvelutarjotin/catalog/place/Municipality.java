package fi.palvelutarjotin.catalog.place;

import fi.palvelutarjotin.catalog.text.LocalizedText;

/**
 * A municipality in force.
 *
 * @param code three digits with leading zeros, as Statistics Finland gives them
 * @param county code of the wellbeing services county to which it belongs
 * @param centre the municipality's centre, good to some kilometres
 */
public record Municipality(String code, LocalizedText name, String county, Coordinates centre) {}
