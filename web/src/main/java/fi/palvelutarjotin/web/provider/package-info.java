/**
 * The OpenID Connect provider that the operator has named, and what it proves of somebody. Knows the protocol, and nothing
 * of accounts and sessions.
 */
@NullMarked
package fi.palvelutarjotin.web.provider;

import org.jspecify.annotations.NullMarked;
