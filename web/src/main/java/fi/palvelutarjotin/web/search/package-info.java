/** The search page. */
@NullMarked
package fi.palvelutarjotin.web.search;

import org.jspecify.annotations.NullMarked;
