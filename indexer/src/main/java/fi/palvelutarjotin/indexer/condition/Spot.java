package fi.palvelutarjotin.indexer.condition;

import fi.palvelutarjotin.catalog.place.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * A point at which a listing is.
 *
 * @param municipality code of the one in which it is told to be; null where that is not told
 * @param approximate whether it is only the centre of the municipality, because nothing nearer is told
 */
public record Spot(Coordinates at, @Nullable String municipality, boolean approximate) {}
