/** What the program does by itself, again and again. */
@NullMarked
package fi.palvelutarjotin.web.work;

import org.jspecify.annotations.NullMarked;
