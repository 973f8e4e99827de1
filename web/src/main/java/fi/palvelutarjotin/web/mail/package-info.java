/** Sending mail. */
@NullMarked
package fi.palvelutarjotin.web.mail;

import org.jspecify.annotations.NullMarked;
