package fi.palvelutarjotin.indexer.condition;

import fi.palvelutarjotin.catalog.place.Coordinates;

/**
 * A point at which a listing is.
 *
 * @param approximate whether it is only the centre of the municipality, because nothing nearer is told
 */
public record Spot(Coordinates at, boolean approximate) {}
