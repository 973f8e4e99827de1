package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.ReferralClock;
import fi.palvelutarjotin.catalog.referral.ReferralRetention;
import fi.palvelutarjotin.catalog.work.Job;
import fi.palvelutarjotin.catalog.work.WorkReports;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the program does with referrals by itself: to see what is due, to do it now, to see what was done. */
record WorkCommands(OpenCatalogue catalogue, Console console) {

    private static final int MOST_REPORTS = 50;

    void tellClock() {
        var due = catalogue.get(ReferralClock.class).due();
        due.forEach(planned -> tell(planned.referral(), planned.action().code()));
        var counts = due.stream().collect(Collectors.groupingBy(ReferralClock.Planned::action, Collectors.counting()));
        console.print(
                "%s",
                Arrays.stream(ReferralClock.Action.values())
                        .map(action -> "Would be %s: %d.".formatted(action.code(), counts.getOrDefault(action, 0L)))
                        .collect(Collectors.joining(" ")));
    }

    void clock() {
        console.print(
                "Reminded, escalated or expired: %d.",
                catalogue.get(ReferralClock.class).tick());
    }

    void tellRetention() {
        var due = catalogue.get(ReferralRetention.class).due();
        due.forEach(referral -> tell(referral, "forgotten"));
        console.print("Would be forgotten: %d.", due.size());
    }

    void retention() {
        console.print("Forgotten: %d.", catalogue.get(ReferralRetention.class).forget());
    }

    void report() {
        var reports = catalogue.get(WorkReports.class);
        var rounds = reports.lastRounds();
        for (var job : Job.values()) {
            var last = rounds.get(job);
            console.print("%s: last looked after %s", job.code(), last == null ? "never" : Closing.minute(last));
        }
        for (var report : reports.latest(MOST_REPORTS)) {
            console.print(
                    "%s  %s  %s",
                    Closing.minute(report.at()),
                    report.job().code(),
                    report.counts().entrySet().stream()
                            .map(count -> count.getKey() + ": " + count.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Of the client nothing, of the referral what its keeper finds it by. */
    private void tell(Referral referral, String what) {
        console.print(
                "%s  %s  %s  %s  would be %s",
                referral.writtenCode(),
                referral.id(),
                Printable.line(referral.receiver().name()),
                referral.state().code(),
                what);
    }
}
