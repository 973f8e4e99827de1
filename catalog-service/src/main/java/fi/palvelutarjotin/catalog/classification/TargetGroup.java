package fi.palvelutarjotin.catalog.classification;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * For whom a listing is.
 *
 * @param code lasting
 * @param ptvCode the same group in the Finnish Service Catalogue (PTV), for example {@code KR1.1}
 */
public record TargetGroup(String code, @Nullable String ptvCode, LocalizedText name) {}
