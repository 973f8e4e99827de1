/** Personal data at rest: sealed with a key that is not in the database. */
@NullMarked
package fi.palvelutarjotin.catalog.sealing;

import org.jspecify.annotations.NullMarked;
