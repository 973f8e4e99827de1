package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Account;

/** Who has shown the password, and not yet the second factor. */
record HalfSignedIn(Account account, String token, String formToken) {

    @Override
    public String toString() {
        return "HalfSignedIn[" + account.id() + "]";
    }
}
