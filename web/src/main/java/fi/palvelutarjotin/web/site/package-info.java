/** Whose site this is: name, colours, logo and contacts of the county that runs it. */
@NullMarked
package fi.palvelutarjotin.web.site;

import org.jspecify.annotations.NullMarked;
