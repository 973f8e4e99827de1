package fi.palvelutarjotin.web.mail;

/** A mail could not be handed over; it may be later. */
public final class MailFailure extends Exception {

    MailFailure(Exception cause) {
        // What a mail server answers often repeats the address.
        super("the mail server did not take a mail: " + cause.getClass().getSimpleName());
    }
}
