/** A listing's own page. */
@NullMarked
package fi.palvelutarjotin.web.listing;

import org.jspecify.annotations.NullMarked;
