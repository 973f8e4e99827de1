/** How programs sign in: OAuth 2.0 client credentials (RFC 6749) for bearer tokens (RFC 6750). */
@NullMarked
package fi.palvelutarjotin.web.oauth;

import org.jspecify.annotations.NullMarked;
