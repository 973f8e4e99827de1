package fi.palvelutarjotin.catalog.place;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where one goes.
 *
 * @param name the building or spot; may be empty
 * @param street street and number; may be empty
 * @param postalCode five digits, when known
 * @param postOffice as it is written on an envelope, when known
 * @param municipality code in force ({@link Municipality#code}), when known
 * @param coordinates when known
 * @param accessibility what is known to be so; a missing fact means "not known", never "no"
 */
@Serdeable
public record Place(
        LocalizedText name,
        LocalizedText street,
        @Nullable String postalCode,
        @Nullable String postOffice,
        @Nullable String municipality,
        @Nullable Coordinates coordinates,
        Set<AccessibilityFact> accessibility) {

    public Place {
        accessibility = Collections.unmodifiableSet(new TreeSet<>(accessibility));
    }
}
