package fi.palvelutarjotin.catalog.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferralsTest {

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
    void eachReceiverGetsAReferralOfItsOwnAndTheClientOneLink() {
        var sent = site.ask(site.walkers, site.choir);
        assertThat(sent.referrals()).extracting(Referral::state).containsOnly(State.SENT);
        assertThat(site.referrals.ofClient(sent.clientToken()))
                .extracting(referral -> referral.receiver().name())
                .containsExactly("Kävelijät ry", "Kuoro ry");
        assertThat(site.referrals.ofReceiver(site.choir.id())).hasSize(1);
        assertThat(site.referrals.ofClient("arvattu")).isEmpty();
    }

    @Test
    void whatWasSentAlreadyIsNotSentAgain() {
        var target = new Handover.Target(site.walkers, null);
        var consent = new Consent(Consent.Purpose.SENDING, "2026-11", Consent.How.BY_CLIENT_ONLINE);
        var handover = new Handover(
                Handover.newId(), ReferralKind.OWN_REQUEST, List.of(target), ReferralSite.aino(), consent, null, null);
        assertThat(site.referrals.send(handover)).isPresent();
        assertThat(site.referrals.send(handover)).isEmpty();
        assertThat(site.referrals.ofReceiver(site.walkers.id())).hasSize(1);
    }

    @Test
    void whatIsMovedIsToldToThoseOfTheTableAndWrittenDown() {
        var referral = site.ask(site.walkers).referrals().getFirst();
        assertThat(site.takeMail())
                .extracting(mail -> mail.to().orElse(""))
                .containsExactlyInAnyOrder("kavelijat@example.fi", ReferralSite.CLIENT_MAIL);

        referral = site.done(referral, Event.RECEIVE, Party.RECEIVER, Given.NOTHING);
        assertThat(site.takeMail())
                .filteredOn(mail -> mail.to().isPresent())
                .extracting(ReferralMails.Due::party)
                .containsExactly(Party.CLIENT);
        referral = site.done(referral, Event.REACH, Party.RECEIVER, Given.NOTHING);
        site.done(referral, Event.END, Party.RECEIVER, Given.outcome(Outcome.TAKES_PART));
        assertThat(site.referrals.moves(referral.id()))
                .extracting(ReferralMove::event)
                .containsExactly(Event.SEND, Event.RECEIVE, Event.REACH, Event.END);
        assertThat(site.referrals.moves(referral.id()).getLast().outcome()).isEqualTo(Outcome.TAKES_PART);
    }

    @Test
    void whatTheTableRefusesChangesNothing() {
        var referral = site.ask(site.walkers).referrals().getFirst();
        assertThat(site.move(referral, Event.END, Party.RECEIVER, Given.outcome(Outcome.TAKES_PART)))
                .isEqualTo(new Moved.NotFromHere(State.SENT));
        assertThat(site.move(referral, Event.RECEIVE, Party.CLIENT, Given.NOTHING))
                .isEqualTo(new Moved.NotYours(State.SENT));
        assertThat(site.move(referral, Event.REJECT, Party.RECEIVER, Given.NOTHING))
                .isEqualTo(new Moved.Missing(Asked.REASON));
        assertThat(site.move(referral, Event.REJECT, Party.RECEIVER, Given.reason(Reason.MOVED)))
                .as("a reason of another event")
                .isEqualTo(new Moved.Missing(Asked.REASON));
        var nowhere = UUID.randomUUID();
        assertThat(site.referrals.move(nowhere, 0, Event.RECEIVE, Actor.of(Party.RECEIVER), Given.NOTHING))
                .isEqualTo(new Moved.Unknown(nowhere));
        assertThat(site.referrals.find(referral.id())).contains(referral);
        assertThat(site.referrals.moves(referral.id())).hasSize(1);
    }

    @Test
    void ofTwoWhoMoveAtOnceOneIsToldWhatTheOtherDid() throws Exception {
        var referral = site.ask(site.walkers).referrals().getFirst();
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var taken = threads.submit(() -> {
                together.await();
                return site.move(referral, Event.RECEIVE, Party.RECEIVER, Given.NOTHING);
            });
            var rejected = threads.submit(() -> {
                together.await();
                return site.move(referral, Event.REJECT, Party.RECEIVER, Given.reason(Reason.NO_ROOM));
            });
            assertThat(List.of(taken.get(), rejected.get()))
                    .hasAtLeastOneElementOfType(Moved.Done.class)
                    .hasAtLeastOneElementOfType(Moved.Conflict.class);
        }
        assertThat(site.referrals.moves(referral.id())).hasSize(2);
    }

    @Test
    void aReceiverReadsWhileItIsOpenAndTheClientSeesThatItWasRead() {
        var referral = site.ask(site.walkers).referrals().getFirst();
        var receiver = Actor.of(Party.RECEIVER);
        assertThat(site.referrals.read(referral, receiver)).contains(ReferralSite.aino());
        assertThat(site.referrals.readings(referral.id()))
                .extracting(ReferralReading::party)
                .containsExactly(Party.RECEIVER);

        var rejected = site.done(referral, Event.REJECT, Party.RECEIVER, Given.reason(Reason.NO_ROOM));
        assertThat(site.referrals.read(rejected, receiver)).isEmpty();
        assertThat(site.referrals.read(rejected, Actor.of(Party.CLIENT))).isPresent();
        assertThat(site.referrals.readings(referral.id()))
                .as("no reading, no row")
                .hasSize(1);
    }

    @Test
    void aConsentThatIsWithdrawnTakesEverythingFromSightAtOnce() {
        var referral = site.ask(site.walkers).referrals().getFirst();
        var withdrawn = site.done(referral, Event.WITHDRAW, Party.CLIENT, Given.NOTHING);
        assertThat(withdrawn.state()).isEqualTo(State.CANCELLED);
        assertThat(withdrawn.kept()).isFalse();
        assertThat(site.referrals.read(referral, Actor.of(Party.RECEIVER)))
                .as("even for who saw it open a moment ago")
                .isEmpty();
    }

    @Test
    void theSenderHearsHowTheClientFaresOnlyWithTheirLeave() {
        for (var feedback : List.of(true, false)) {
            var referral = site.refer(feedback, site.walkers).referrals().getFirst();
            referral = site.done(referral, Event.RECEIVE, Party.RECEIVER, Given.NOTHING);
            site.takeMail();
            site.done(referral, Event.REACH, Party.RECEIVER, Given.NOTHING);
            assertThat(site.takeMail())
                    .filteredOn(mail -> mail.party() == Party.SENDER)
                    .hasSize(feedback ? 1 : 0);
            assertThat(site.referrals.allowsFeedback(referral)).isEqualTo(feedback);
        }
    }

    @Test
    void feedbackCanBeAllowedAndForbiddenLater() {
        var sent = site.refer(false, site.walkers);
        var consent = new Consent(Consent.Purpose.FEEDBACK, "2026-11", Consent.How.BY_CLIENT_ONLINE);
        site.referrals.setFeedback(sent.id(), Optional.of(consent));
        assertThat(site.referrals.allowsFeedback(sent.referrals().getFirst())).isTrue();
        site.referrals.setFeedback(sent.id(), Optional.empty());
        assertThat(site.referrals.allowsFeedback(sent.referrals().getFirst())).isFalse();
    }

    @Test
    void anotherWayToBeReachedIsChangedInAllThatIsOpen() {
        var sent = site.ask(site.walkers, site.choir);
        var closed = site.done(sent.referrals().getFirst(), Event.REJECT, Party.RECEIVER, Given.reason(Reason.NO_ROOM));
        assertThat(site.referrals.changeContact(sent.id(), ContactWay.CALL, "040 123 4567"))
                .isTrue();
        var client = Actor.of(Party.CLIENT);
        assertThat(site.referrals
                        .read(sent.referrals().getLast(), client)
                        .orElseThrow()
                        .contact())
                .isEqualTo("040 123 4567");
        assertThat(site.referrals.read(closed, client).orElseThrow().contact()).isEqualTo(ReferralSite.CLIENT_MAIL);
        assertThatThrownBy(() -> site.referrals.changeContact(sent.id(), ContactWay.CALL, "131052-308T"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCapacityThatWasToldTwoWeeksAgoIsNotKnownAnyMore() {
        site.receivers.tellCapacity(site.choir.id(), Capacity.FULL);
        var organisation = Objects.requireNonNull(site.choir.organisation());
        assertThat(site.receivers.ofOrganisation(organisation).orElseThrow().capacity())
                .contains(Capacity.FULL);
        site.clock.forward(Capacity.TRUE_FOR);
        assertThat(site.receivers.ofOrganisation(organisation).orElseThrow().capacity())
                .isEmpty();
    }

    @Test
    void whoTakesNoMoreIsFoundNoMore() {
        assertThat(site.receivers.end(site.choir.id())).isTrue();
        assertThat(site.receivers.end(site.choir.id())).isFalse();
        assertThat(site.receivers.all()).extracting(Receiver::name).doesNotContain("Kuoro ry");
    }
}
