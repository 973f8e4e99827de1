/** Municipalities, wellbeing services counties, addresses, coordinates and the area that a listing serves. */
@NullMarked
package fi.palvelutarjotin.catalog.place;

import org.jspecify.annotations.NullMarked;
