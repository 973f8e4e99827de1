package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.account.Account;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints accounts. */
record AccountPrinting(Console console) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT).withZone(Schedule.ZONE);

    void print(Account account) {
        var used = account.lastUsed();
        console.print(
                "%s  %s  %s%s  added %s%s",
                Printable.line(account.mail()),
                Printable.line(account.name()),
                account.state().code(),
                account.hasSecondFactor() ? "" : ", no second factor yet",
                DAY.format(account.created()),
                used == null ? "" : ", last used " + DAY.format(used));
        for (var grant : account.grants()) {
            console.print("   %s  %s", grant.role().code(), Printable.line(grant.scope()));
        }
    }
}
