/** The front page: where to begin, for people in a hurry. */
@NullMarked
package fi.palvelutarjotin.web.front;

import org.jspecify.annotations.NullMarked;
