package fi.palvelutarjotin.catalog.place;

import fi.palvelutarjotin.catalog.text.LocalizedText;

/**
 * A wellbeing services county (hyvinvointialue), or Helsinki or Åland, which have none but stand beside them.
 *
 * @param code two digits: 01…21, 90 Helsinki, 91 Åland
 */
public record County(String code, LocalizedText name) {}
