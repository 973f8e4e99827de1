package fi.palvelutarjotin.catalog.classification;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a listing is about.
 *
 * @param code lasting; {@code top} or {@code top.sub}
 * @param parent the top-level theme's code, or null for a top-level theme
 */
public record Theme(String code, @Nullable String parent, LocalizedText name) {}
