package fi.palvelutarjotin.indexer.map;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A place of a listing.
 *
 * @param listing its id
 * @param name of the listing
 * @param municipality code of the one in which the place is told to be; null where that is not told
 * @param at as exactly as the index keeps it: some centimetres
 * @param approximate whether only the municipality is told, and this is its centre
 */
public record MapPoint(
        String listing, LocalizedText name, @Nullable String municipality, Coordinates at, boolean approximate) {}
