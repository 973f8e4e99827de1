package fi.palvelutarjotin.catalog.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Referrals that take another way: to somebody else, by paper, or a little later. */
class LedOnTest {

    private ReferralSite site;

    @BeforeEach
    void start() {
        site = new ReferralSite();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void whatWasRejectedGoesOnToSomebodyElseWithoutBeingWrittenAgain() {
        var sent = site.ask(site.walkers);
        var rejected = rejected(sent);
        var rerouted = site.done(rejected, Event.REROUTE, Party.CLIENT, onTo(site.linkWorker));
        assertThat(rerouted.state()).isEqualTo(State.REROUTED);
        var next = site.referrals.ofClient(sent.clientToken()).getLast();
        assertThat(next.follows()).isEqualTo(rejected.id());
        assertThat(site.referrals.following(rejected.id())).containsExactly(next);
        assertThat(next.kind()).isEqualTo(ReferralKind.LINK_WORKER);
        assertThat(next.area()).isEqualTo("858");
        assertThat(site.referrals.read(next, Actor.of(Party.LINK_WORKER))).contains(ReferralSite.aino());
    }

    @Test
    void nothingGoesToSomebodyElseWithoutTheClientsWord() {
        var rejected = rejected(site.ask(site.walkers));
        var target = new Handover.Target(site.choir, null);
        assertThat(site.move(rejected, Event.REROUTE, Party.CLIENT, new Given(null, null, target, null)))
                .isEqualTo(new Moved.Missing(Asked.TARGET));
    }

    @Test
    void nothingGoesOnOnceTheClientIsForgotten() {
        var rejected = rejected(site.ask(site.walkers));
        site.clock.forward(Duration.ofDays(200));
        assertThat(site.catalogue.get(ReferralRetention.class).forget()).isEqualTo(1);
        var seen = site.referrals.find(rejected.id()).orElseThrow();
        assertThat(seen.area()).isNull();
        assertThat(site.move(seen, Event.REROUTE, Party.CLIENT, onTo(site.choir)))
                .isEqualTo(new Moved.NotFromHere(State.REJECTED));
    }

    @Test
    void aLinkWorkerLeadsTheClientOnToSeveral() {
        var sent = site.ask(site.linkWorker);
        var mine = site.done(sent.referrals().getFirst(), Event.RECEIVE, Party.LINK_WORKER, Given.NOTHING);
        mine = site.done(mine, Event.DIRECT, Party.LINK_WORKER, onTo(site.walkers));
        site.done(mine, Event.DIRECT, Party.LINK_WORKER, onTo(site.choir));
        assertThat(site.referrals.ofClient(sent.clientToken()))
                .extracting(Referral::kind)
                .containsExactly(ReferralKind.LINK_WORKER, ReferralKind.ACTIVITY, ReferralKind.ACTIVITY);
    }

    @Test
    void whoReceivesMayAskForTimeOnce() {
        var sent = site.ask(site.walkers).referrals().getFirst();
        var later = site.done(sent, Event.ASK_TIME, Party.RECEIVER, Given.NOTHING);
        assertThat(later.state()).isEqualTo(State.SENT);
        assertThat(site.move(later, Event.ASK_TIME, Party.RECEIVER, Given.NOTHING))
                .isEqualTo(new Moved.Missing(Asked.FIRST_TIME));
    }

    @Test
    void aSlipTellsNobodyOfItUntilItIsShownAndHoldsNothingOfTheClient() {
        var slip = slip();
        assertThat(site.takeMail()).isEmpty();
        assertThat(slip.kept()).isFalse();
        var shown = site.referrals
                .findByCode(" " + slip.writtenCode().toLowerCase(Locale.ROOT))
                .orElseThrow();
        site.referrals.sendLink(shown.id());
        assertThat(site.takeMail())
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).contains("kavelijat@example.fi"));
        var taken = site.done(shown, Event.RECEIVE, Party.RECEIVER, Given.NOTHING);
        taken = site.done(taken, Event.REACH, Party.RECEIVER, Given.NOTHING);
        var ended = site.done(taken, Event.END, Party.RECEIVER, Given.outcome(Outcome.TAKES_PART));
        assertThat(site.referrals.read(ended, Actor.of(Party.CLIENT))).isEmpty();
        assertThat(site.referrals.tellHelped(ended, Helped.YES)).isTrue();
    }

    @Test
    void aSlipThatNobodyShowsEndsByItselfAndRemindsNobody() {
        var slip = slip();
        var clock = site.catalogue.get(ReferralClock.class);
        for (var day = 0; day < 120; day++) {
            site.clock.forward(Duration.ofDays(1));
            clock.tick();
        }
        assertThat(site.referrals.find(slip.id()).orElseThrow().state()).isEqualTo(State.EXPIRED);
        assertThat(site.takeMail()).noneMatch(mail -> mail.party() == Party.RECEIVER);
    }

    @Test
    void whetherItHelpedIsAskedWhenItIsOver() {
        var sent = site.ask(site.walkers).referrals().getFirst();
        assertThat(site.referrals.tellHelped(sent, Helped.NO)).isFalse();
        var moved = site.done(sent, Event.RECEIVE, Party.RECEIVER, Given.NOTHING);
        moved = site.done(moved, Event.REACH, Party.RECEIVER, Given.NOTHING);
        var ended = site.done(moved, Event.END, Party.RECEIVER, Given.outcome(Outcome.WAS_HELPED));
        assertThat(site.referrals.tellHelped(ended, Helped.NO)).isTrue();
        assertThat(site.referrals.tellHelped(ended, Helped.PARTLY)).isTrue();
        assertThat(site.referrals.find(ended.id()).orElseThrow().helped()).contains(Helped.PARTLY);
    }

    private Referral slip() {
        var targets = List.of(new Handover.Target(site.walkers, null));
        return site.referrals
                .send(Handover.onPaper(Handover.newId(), targets, null, UUID.randomUUID(), "858"))
                .orElseThrow()
                .referrals()
                .getFirst();
    }

    private Referral rejected(Handover.Sent sent) {
        return site.done(sent.referrals().getFirst(), Event.REJECT, Party.RECEIVER, Given.reason(Reason.NO_ROOM));
    }

    private static Given onTo(Receiver receiver) {
        return Given.target(
                new Handover.Target(receiver, null),
                new Consent(Consent.Purpose.SENDING, "2026-11", Consent.How.BY_CLIENT_ONLINE));
    }
}
