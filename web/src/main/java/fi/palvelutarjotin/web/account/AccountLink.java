package fi.palvelutarjotin.web.account;

import io.micronaut.core.annotation.Introspected;

/**
 * The way to sign in, or to one's account, that stands at the foot of every page.
 *
 * @param out where a button signs out of this browser
 * @param known whether this browser has signed in, as far as its cookie tells
 */
@Introspected
public record AccountLink(String address, String out, boolean known) {}
