/** What is said beside the hits, for pages and programs alike: how the words were understood, and where else to look. */
@NullMarked
package fi.palvelutarjotin.web.guidance;

import org.jspecify.annotations.NullMarked;
