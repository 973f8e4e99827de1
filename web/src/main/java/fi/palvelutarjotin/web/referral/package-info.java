/** Asking to be contacted, the client's own view of what was sent, and the receiver's answer by a link. */
@NullMarked
package fi.palvelutarjotin.web.referral;

import org.jspecify.annotations.NullMarked;
