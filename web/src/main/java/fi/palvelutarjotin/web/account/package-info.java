/**
 * Signing in, and who is signed in. A controller that takes a {@link fi.palvelutarjotin.web.account.SignedIn} is only
 * reached by somebody who is; {@link fi.palvelutarjotin.web.account.Allowed} says with which roles.
 */
@NullMarked
package fi.palvelutarjotin.web.account;

import org.jspecify.annotations.NullMarked;
