/** What browsers are told to refuse on our pages' behalf, and how often one network address may try something. */
@NullMarked
package fi.palvelutarjotin.web.security;

import org.jspecify.annotations.NullMarked;
