/** Searches that somebody wants to hear of by mail: who, what was found for them, and what is still to be sent. */
@NullMarked
package fi.palvelutarjotin.catalog.saved;

import org.jspecify.annotations.NullMarked;
