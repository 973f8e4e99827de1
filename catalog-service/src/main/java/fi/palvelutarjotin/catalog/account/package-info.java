/**
 * Who signs in, by what, and what for: accounts, roles within scopes, passwords and second factors, sessions, links in
 * mails, and the rows that tell afterwards what happened.
 */
@NullMarked
package fi.palvelutarjotin.catalog.account;

import org.jspecify.annotations.NullMarked;
