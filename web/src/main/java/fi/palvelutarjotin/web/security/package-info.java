/** What browsers are told to refuse on our pages' behalf. */
@NullMarked
package fi.palvelutarjotin.web.security;

import org.jspecify.annotations.NullMarked;
