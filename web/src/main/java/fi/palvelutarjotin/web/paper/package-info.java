/** Print-outs: what is shown on a page, on paper. */
@NullMarked
package fi.palvelutarjotin.web.paper;

import org.jspecify.annotations.NullMarked;
