/** What the work that comes round by itself has done, so that somebody can see that it does. */
@NullMarked
package fi.palvelutarjotin.catalog.work;

import org.jspecify.annotations.NullMarked;
