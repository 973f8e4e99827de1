/** Who arranges: associations, foundations, municipality units, parishes, counties. */
@NullMarked
package fi.palvelutarjotin.catalog.organisation;

import org.jspecify.annotations.NullMarked;
