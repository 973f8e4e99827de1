/** The JSON API, version 1: what programs can ask of the catalogue. */
@NullMarked
package fi.palvelutarjotin.web.api;

import org.jspecify.annotations.NullMarked;
