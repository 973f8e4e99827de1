/** Themes, target groups and service languages: the catalogue's own code lists. */
@NullMarked
package fi.palvelutarjotin.catalog.classification;

import org.jspecify.annotations.NullMarked;
