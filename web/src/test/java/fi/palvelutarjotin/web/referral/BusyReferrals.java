package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.Consent;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Given;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.Moved;
import fi.palvelutarjotin.catalog.referral.Outcome;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Reason;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.testing.MovableClock;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A program in which clients send and receivers answer without a pause while mail goes out, to be killed. It tells what it
 * begins and what it has done, a line each.
 */
final class BusyReferrals {

    static final String BUSY = "busy";
    static final String TRY = "try";
    static final String SENT = "sent";
    static final String MOVED = "moved";

    private static final int SENDERS = 2;
    private static final Duration PAUSE = Duration.ofMillis(30);
    private static final List<Event> EVENTS =
            List.of(Event.RECEIVE, Event.TAKE_UP, Event.REACH, Event.START, Event.END, Event.REJECT, Event.WITHDRAW);

    private final Referrals referrals;
    private final Receivers receivers;
    private final Random dice;
    private final List<Referral> known = new ArrayList<>();

    private BusyReferrals(ApplicationContext context, long seed) {
        referrals = context.getBean(Referrals.class);
        receivers = context.getBean(Receivers.class);
        dice = new Random(seed);
        for (var desk : receivers.all()) {
            known.addAll(referrals.ofReceiver(desk.id()));
        }
    }

    /** Runs until it is killed: database, port of the mail server, the time, seed, and what has to be sent again. */
    public static void main(String[] arguments) {
        var context = context(arguments[0], Integer.parseInt(arguments[1]), Instant.parse(arguments[2]));
        var seed = Long.parseLong(arguments[3]);
        var work = context.getBean(ReferralWork.class);
        var all = new ArrayList<BusyReferrals>();
        for (var sender = 0; sender < SENDERS; sender++) {
            all.add(new BusyReferrals(context, seed + sender));
        }
        say(BUSY);
        Arrays.stream(arguments).skip(4).map(UUID::fromString).forEach(all.getFirst()::send);
        all.forEach(busy -> Thread.ofPlatform().start(busy::run));
        while (true) {
            work.work();
        }
    }

    static ApplicationContext context(String database, int mailPort, Instant now) {
        var settings = new HashMap<String, Object>(TestCatalogue.settings(database));
        settings.putAll(settings(mailPort));
        var context = ApplicationContext.run(settings, "test");
        context.getBean(MovableClock.class).set(now);
        return context;
    }

    static Map<String, Object> settings(int mailPort) {
        return Map.of(
                MovableClock.SETTING,
                true,
                "micronaut.health.monitor.enabled",
                false,
                "palvelutarjotin.sealing.key",
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "palvelutarjotin.site.base-address",
                "https://palvelut.example.fi",
                "palvelutarjotin.mail.host",
                "127.0.0.1",
                "palvelutarjotin.mail.port",
                mailPort,
                "palvelutarjotin.mail.security",
                "none",
                "palvelutarjotin.mail.from",
                "palvelutarjotin@example.fi");
    }

    private void run() {
        while (true) {
            send(Handover.newId());
            for (var move = 0; move < 4; move++) {
                move();
            }
            // Mail is slower than this, and shall not fall behind for ever.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Tells that it begins, sends, and tells that it is done: from then on it must never be lost. */
    private void send(UUID id) {
        say(TRY, id);
        referrals.send(handover(id)).ifPresent(sent -> known.addAll(sent.referrals()));
        say(SENT, id);
    }

    private void move() {
        var referral =
                referrals.find(known.get(dice.nextInt(known.size())).id()).orElseThrow();
        var event = EVENTS.get(dice.nextInt(EVENTS.size()));
        var party = event == Event.WITHDRAW ? Party.CLIENT : Party.RECEIVER;
        var given = Given.chosen(
                event == Event.REJECT ? Optional.of(Reason.NO_ROOM) : Optional.empty(),
                event == Event.END ? Optional.of(Outcome.TAKES_PART) : Optional.empty());
        if (referrals.move(referral.id(), referral.version(), event, Actor.of(party), given)
                instanceof Moved.Done done) {
            say(MOVED, done.referral().id(), done.referral().version());
        }
    }

    /** The same client each time that it is sent: a browser that got no answer sends what it has. */
    private Handover handover(UUID id) {
        var client = new ClientDetails(
                "Aino", ContactWay.MAIL, "aino@example.net", "", Language.FI, "858", List.of(), "Kävelylle", false);
        var targets = receivers.all().stream()
                .filter(desk -> desk.kind() == ReceiverKind.EXERCISE_ADVISER)
                .map(desk -> new Handover.Target(desk, null))
                .toList();
        var consent = new Consent(Consent.Purpose.SENDING, "2026-11", Consent.How.BY_CLIENT_ONLINE);
        return new Handover(id, ReferralKind.EXERCISE, targets, client, consent, null, null);
    }

    private static void say(Object... words) {
        System.out.println(
                String.join(" ", Arrays.stream(words).map(String::valueOf).toList()));
    }
}
