/** How the site is used, and what it keeps of its readers: in short, in plain words. */
@NullMarked
package fi.palvelutarjotin.web.help;

import org.jspecify.annotations.NullMarked;
