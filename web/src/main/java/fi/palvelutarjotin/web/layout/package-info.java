/** What every page has: its language, its frame, its words for times and places, and the pages that tell of an error. */
@NullMarked
package fi.palvelutarjotin.web.layout;

import org.jspecify.annotations.NullMarked;
