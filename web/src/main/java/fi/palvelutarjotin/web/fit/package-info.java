/** The needs tray: facts about a need, and all listings in the order in which they fit. */
@NullMarked
package fi.palvelutarjotin.web.fit;

import org.jspecify.annotations.NullMarked;
