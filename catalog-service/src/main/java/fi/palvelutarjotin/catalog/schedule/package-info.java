/** When something happens, in Finnish local time. */
@NullMarked
package fi.palvelutarjotin.catalog.schedule;

import org.jspecify.annotations.NullMarked;
