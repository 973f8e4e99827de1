/** The tray: listings put together for somebody, to be printed, kept or sent. All of it stands in its address. */
@NullMarked
package fi.palvelutarjotin.web.tray;

import org.jspecify.annotations.NullMarked;
