package fi.palvelutarjotin.catalog.account;

import java.time.Duration;

/** What became of a try to sign in. It never tells whether there is such an account. */
public sealed interface SignInAnswer {

    /**
     * It was right.
     *
     * @param token of the session that is open now
     */
    record Right(Account account, String token) implements SignInAnswer {

        @Override
        public String toString() {
            return "Right[" + account + "]";
        }
    }

    record Wrong() implements SignInAnswer {}

    /** There were too many tries; this one was not looked at. */
    record Wait(Duration duration) implements SignInAnswer {}
}
