package fi.palvelutarjotin.catalog.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.work.Job;
import fi.palvelutarjotin.catalog.work.WorkReports;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferralClockTest {

    private ReferralSite site;
    private ReferralClock clock;

    @BeforeEach
    void start() {
        site = new ReferralSite();
        clock = site.catalogue.get(ReferralClock.class);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void whatNobodyAnswersIsRemindedOfOnceToldOnOnceAndEndedOverIndependenceDay() {
        site.clock.set(Instant.parse("2027-12-01T10:00:00Z"));
        var referral = site.ask(site.walkers).referrals().getFirst();
        site.takeMail();
        // Three whole working days: 2, 3, 7 December; the 6th is a holiday.
        assertThat(told(30))
                .isEqualTo(Map.of(
                        LocalDate.of(2027, 12, 8), "reminder kavelijat@example.fi",
                        LocalDate.of(2027, 12, 13), "escalation linkki@example.fi",
                        LocalDate.of(2027, 12, 17), "moved " + ReferralSite.CLIENT_MAIL + ", moved linkki@example.fi"));
        assertThat(site.referrals.find(referral.id()).orElseThrow().state()).isEqualTo(State.EXPIRED);
        assertThat(told(300)).isEmpty();
    }

    @Test
    void whereNoLinkWorkerIsTheCoordinatorsOfTheCountyAreTold() {
        site.receivers.end(site.linkWorker.id());
        var coordinator = site.active(Role.COORDINATOR, "Keski-Uudenmaan hyvinvointialue", "koordinaattori@example.fi");
        site.ask(site.walkers);
        site.takeMail();
        assertThat(told(30).values())
                .contains("escalation koordinaattori@example.fi")
                .anyMatch(told -> told.contains("moved koordinaattori@example.fi"));
        site.catalogue.get(Accounts.class).lock(coordinator, null);
        site.ask(site.walkers);
        assertThat(told(30).values()).noneMatch(told -> told.contains("koordinaattori@example.fi"));
    }

    @Test
    void whoSentItIsToldByMail() {
        var nurse = site.active(Role.PROFESSIONAL, "Tuusulan terveysasema", "hoitaja@example.fi");
        var sent = site.referBy(nurse, site.walkers).referrals().getFirst();
        site.takeMail();
        site.done(sent, Event.REJECT, Party.RECEIVER, Given.reason(Reason.NO_ROOM));
        assertThat(site.takeMail()).anySatisfy(mail -> assertThat(mail.to()).contains("hoitaja@example.fi"));
    }

    @Test
    void whatIsDueIsToldBeforeAndReportedAfterItWasDone() {
        var referral = site.ask(site.walkers).referrals().getFirst();
        var reports = site.catalogue.get(WorkReports.class);
        clock.tick();
        assertThat(reports.latest(10)).as("nothing was done").isEmpty();
        assertThat(reports.lastRounds()).containsOnlyKeys(Job.CLOCK);
        for (var action : ReferralClock.Action.values()) {
            site.clock.forward(Duration.ofDays(6));
            assertThat(clock.due())
                    .singleElement()
                    .returns(action, ReferralClock.Planned::action)
                    .returns(referral.id(), planned -> planned.referral().id());
            clock.tick();
            assertThat(clock.due()).isEmpty();
            assertThat(reports.latest(1).getFirst().counts()).isEqualTo(Map.of(action.code(), 1));
        }
        assertThat(reports.latest(10)).hasSize(3);
        assertThat(reports.latest(10).getFirst().at())
                .isAfter(reports.latest(10).getLast().at());
    }

    @Test
    void anAnswerBeginsTheClockAnew() {
        var referral = site.ask(site.walkers).referrals().getFirst();
        told(6);
        var received = site.done(
                site.referrals.find(referral.id()).orElseThrow(), Event.RECEIVE, Party.RECEIVER, Given.NOTHING);
        assertThat(received.stage()).isEqualTo(Stage.NONE);
        site.takeMail();
        assertThat(told(7)).isEmpty();
        assertThat(told(3)).containsValue("reminder kavelijat@example.fi");
    }

    @Test
    void whatIsInWorkIsNeverEndedByTheClock() {
        var referral = site.ask(site.walkers).referrals().getFirst();
        site.done(referral, Event.TAKE_UP, Party.RECEIVER, Given.NOTHING);
        site.takeMail();
        assertThat(told(400)).hasSize(2);
        assertThat(site.referrals.find(referral.id()).orElseThrow().state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void mailThatNobodyTakesIsTriedAgainAndNeverLentTwiceAtOnce() {
        site.ask(site.walkers);
        assertThat(site.mails.lend()).isPresent();
        assertThat(site.mails.lend()).isPresent();
        assertThat(site.mails.lend()).isEmpty();
        site.clock.forward(Duration.ofMinutes(10));
        var again = site.mails.lend().orElseThrow();
        site.mails.done(again.id());
        assertThat(site.mails.waiting()).isEqualTo(1);
        site.clock.forward(Duration.ofDays(31));
        assertThat(site.mails.forget()).isEqualTo(1);
    }

    /** Who is told what on which day, in the order of the alphabet; the clock is looked at every four hours. */
    private Map<LocalDate, String> told(int days) {
        var told = new TreeMap<LocalDate, SortedSet<String>>();
        for (var hour = 0; hour < days * 24; hour += 4) {
            site.clock.forward(Duration.ofHours(4));
            clock.tick();
            var day = LocalDate.ofInstant(site.clock.instant(), Schedule.ZONE);
            for (var mail : site.takeMail()) {
                mail.to()
                        .ifPresent(address -> told.computeIfAbsent(day, none -> new TreeSet<>())
                                .add(mail.kind().code() + " " + address));
            }
        }
        var lines = new TreeMap<LocalDate, String>();
        told.forEach((day, mails) -> lines.put(day, String.join(", ", mails)));
        return lines;
    }
}
