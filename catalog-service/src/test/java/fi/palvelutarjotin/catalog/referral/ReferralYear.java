package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays days of many clients, receivers and professionals, each as the dice say; the clock is looked at three times a day. */
final class ReferralYear {

    /** In everything that a client tells. */
    static final String MARK = "qwzsalaisuus";

    private static final List<LocalTime> LOOKED_AT =
            List.of(LocalTime.of(3, 0), LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final List<Event> BY_RECEIVER = List.of(
            Event.RECEIVE,
            Event.TAKE_UP,
            Event.REACH,
            Event.START,
            Event.END,
            Event.REJECT,
            Event.NOT_REACH,
            Event.DISCONTINUE,
            Event.RETURN,
            Event.DIRECT);
    private static final List<Event> BY_OTHERS = List.of(Event.WITHDRAW, Event.CANCEL, Event.SEND, Event.REROUTE);

    final ReferralSite site;
    final List<Instant> ticks = new ArrayList<>();
    final List<Told> told = new ArrayList<>();
    /** The referrals, as they were made. */
    final List<UUID> all = new ArrayList<>();

    private final Set<UUID> atHome = new HashSet<>();

    private final Random dice;
    private final ReferralClock clock;
    private final SubjectRequests requests;
    private int clients;

    /** Mail of the clock: which, about what, when, and whether there was somebody to tell. */
    record Told(ReferralMails.Kind kind, UUID referral, Instant at, boolean somebody) {}

    ReferralYear(ReferralSite site, long seed) {
        this.site = site;
        dice = new Random(seed);
        clock = site.catalogue.get(ReferralClock.class);
        requests = site.catalogue.get(SubjectRequests.class);
    }

    /** Until the evening of a day; nobody but the clock and time does anything when it is quiet. */
    void day(LocalDate day, boolean quiet) {
        for (var time : LOOKED_AT) {
            tick(day.atTime(time).atZone(Schedule.ZONE).toInstant());
            if (time.getHour() == 9 && !quiet) {
                site.clock.set(
                        day.atTime(12, dice.nextInt(60)).atZone(Schedule.ZONE).toInstant());
                people();
                site.takeMail();
            }
        }
    }

    private void tick(Instant now) {
        site.clock.set(now);
        ticks.add(now);
        clock.tick();
        for (var mail : site.takeMail()) {
            if (mail.kind() == ReferralMails.Kind.REMINDER || mail.kind() == ReferralMails.Kind.ESCALATION) {
                told.add(new Told(
                        mail.kind(), mail.referral().id(), now, mail.to().isPresent()));
            }
        }
    }

    private void people() {
        if (dice.nextInt(3) == 0) {
            send();
        }
        for (var at = 0; at < all.size(); at++) {
            // A fifth is never touched by anybody.
            var referral = site.referrals.find(all.get(at)).orElseThrow();
            if (at % 5 != 0 && dice.nextInt(12) == 0 && referral.kept()) {
                something(referral);
            }
        }
    }

    /** Whether there is a link worker where help is sought, or it was sent to one. */
    boolean hasLinkWorker(UUID id) {
        var referral = site.referrals.find(id).orElseThrow();
        return referral.receiver().municipality() != null || atHome.contains(referral.handover());
    }

    private void something(Referral referral) {
        var receiver = dice.nextInt(6) != 0;
        var event = receiver
                ? BY_RECEIVER.get(dice.nextInt(BY_RECEIVER.size()))
                : BY_OTHERS.get(dice.nextInt(BY_OTHERS.size()));
        var others = referral.byProfessional() && event != Event.WITHDRAW ? Party.SENDER : Party.CLIENT;
        var given = new Given(
                Reason.of(event).stream().findFirst().orElse(null),
                event == Event.END ? Outcome.TAKES_PART : null,
                event == Event.DIRECT || event == Event.REROUTE ? new Handover.Target(site.choir, null) : null,
                new Consent(Consent.Purpose.SENDING, "2026-11", Consent.How.BY_CLIENT_ONLINE));
        var moved =
                site.move(referral, event, receiver ? referral.receiver().kind().party() : others, given);
        if (moved instanceof Moved.Done && given.target() != null) {
            requests.of(referral.handover()).stream()
                    .map(Referral::id)
                    .filter(id -> !all.contains(id))
                    .forEach(all::add);
        }
        if (dice.nextInt(60) == 0) {
            requests.forget(referral.handover());
        }
    }

    private void send() {
        clients++;
        var isHome = dice.nextBoolean();
        var client = new ClientDetails(
                MARK + " nimi " + clients,
                ContactWay.MAIL,
                MARK + "." + clients + "@example.net",
                MARK + " aamuisin",
                Language.FI,
                isHome ? "858" : "091",
                List.of("ht_liikunta"),
                "Haluaisin ulos, " + MARK + ".",
                dice.nextInt(10) == 0);
        var toDesk = dice.nextInt(3) == 0;
        var targets = new ArrayList<Handover.Target>();
        targets.add(new Handover.Target(toDesk ? site.linkWorker : site.walkers, null));
        if (!toDesk && dice.nextBoolean()) {
            targets.add(new Handover.Target(site.choir, null));
        }
        @Nullable UUID sender = dice.nextBoolean() ? new UUID(dice.nextLong(), dice.nextLong()) : null;
        var kind =
                toDesk ? ReferralKind.LINK_WORKER : sender == null ? ReferralKind.OWN_REQUEST : ReferralKind.ACTIVITY;
        var sent = site.referrals
                .send(new Handover(
                        Handover.newId(),
                        kind,
                        targets,
                        client,
                        new Consent(Consent.Purpose.SENDING, "2026-11", Consent.How.BY_CLIENT_ONLINE),
                        sender != null && dice.nextBoolean()
                                ? new Consent(Consent.Purpose.FEEDBACK, "2026-11", Consent.How.TOLD_TO_SENDER)
                                : null,
                        sender))
                .orElseThrow();
        if (isHome) {
            atHome.add(sent.id());
        }
        sent.referrals().forEach(referral -> {
            all.add(referral.id());
            site.referrals.read(referral, Actor.of(Party.RECEIVER));
        });
    }
}
