/**
 * The map: areas as Voronoi cells or from a boundary file, drawn as SVG with the counts of a search, and where a listing
 * lies.
 */
@NullMarked
package fi.palvelutarjotin.web.map;

import org.jspecify.annotations.NullMarked;
