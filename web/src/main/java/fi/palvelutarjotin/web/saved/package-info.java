/** Hearing by mail of what is new in a search: asked for on the results page, confirmed and ended by links in mails. */
@NullMarked
package fi.palvelutarjotin.web.saved;

import org.jspecify.annotations.NullMarked;
