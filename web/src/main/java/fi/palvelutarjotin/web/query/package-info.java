/** The state of a search as it stands in an address: parsed once, turned back into every link. */
@NullMarked
package fi.palvelutarjotin.web.query;

import org.jspecify.annotations.NullMarked;
