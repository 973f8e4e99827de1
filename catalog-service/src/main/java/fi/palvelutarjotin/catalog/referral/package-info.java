/**
 * The referral that somebody answers: who may move it from where to where, what is kept of a client and for how long, and
 * by when somebody has to act.
 */
@NullMarked
package fi.palvelutarjotin.catalog.referral;

import org.jspecify.annotations.NullMarked;
