package fi.palvelutarjotin.catalog.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubjectRequestsTest {

    private ReferralSite site;
    private SubjectRequests requests;

    @BeforeEach
    void start() {
        site = new ReferralSite();
        requests = site.catalogue.get(SubjectRequests.class);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void allThatWasSentTogetherIsFoundByAnyOfItsCodesAndIds() {
        var sent = site.ask(site.walkers, site.choir);
        var second = sent.referrals().getLast();
        assertThat(requests.findByCode(second.writtenCode().toLowerCase(Locale.ROOT)))
                .hasValue(sent.id());
        assertThat(requests.findById(second.id())).hasValue(sent.id());
        assertThat(requests.findById(sent.id())).hasValue(sent.id());
        assertThat(requests.findByClient(sent.clientToken())).hasValue(sent.id());
        assertThat(requests.findByCode("0000-0000")).isEmpty();
        assertThat(requests.findByCode("'; drop table referral")).isEmpty();
        assertThat(requests.findById(Handover.newId())).isEmpty();
        assertThat(requests.read(Handover.newId(), Actor.of(Party.CLIENT))).isEmpty();
    }

    @Test
    void aClientIsGivenEverythingAndSeesWhoHasReadIt() {
        var sent = site.refer(true, site.walkers);
        site.referrals.read(sent.referrals().getFirst(), Actor.of(Party.RECEIVER));
        var kept = requests.read(sent.id(), Actor.of(Party.CLIENT)).orElseThrow();
        var part = kept.referrals().getFirst();
        assertThat(part.client()).hasValue(ReferralSite.aino());
        assertThat(part.moves()).extracting(ReferralMove::event).containsExactly(Event.SEND);
        assertThat(part.readings()).extracting(ReferralReading::party).containsExactly(Party.RECEIVER);
        assertThat(part.links()).hasSize(1);
        assertThat(part.mails())
                .extracting(KeptRecord.WaitingMail::to)
                .containsExactlyInAnyOrder(Party.RECEIVER, Party.CLIENT);
        assertThat(kept.consents())
                .extracting(given -> given.consent().purpose())
                .containsExactly(Consent.Purpose.SENDING, Consent.Purpose.FEEDBACK);
        assertThat(kept.byProfessional()).isTrue();
        assertThat(kept.toString()).doesNotContain("Aino");
    }

    @Test
    void whoReadsItForTheClientIsNotedAsEverybodyIs() {
        var sent = site.ask(site.walkers);
        requests.read(sent.id(), Actor.of(Party.COORDINATOR));
        assertThat(site.referrals.readings(sent.referrals().getFirst().id()))
                .extracting(ReferralReading::party)
                .containsExactly(Party.COORDINATOR);
    }

    @Test
    void whoIsForgottenIsCountedAndNothingElse() {
        var sent = site.refer(true, site.walkers, site.choir);
        var rejected =
                site.done(sent.referrals().getFirst(), Event.REJECT, Party.RECEIVER, Given.reason(Reason.NO_ROOM));
        site.takeMail();

        requests.forget(sent.id());
        var kept = requests.read(sent.id(), Actor.of(Party.COORDINATOR)).orElseThrow();
        assertThat(kept.kept()).isZero();
        assertThat(kept.open()).isZero();
        assertThat(kept.referrals()).allSatisfy(part -> {
            assertThat(part.links()).isEmpty();
            assertThat(part.readings()).as("nothing was left to read").isEmpty();
        });
        assertThat(kept.consents())
                .extracting(KeptRecord.GivenConsent::withdrawn)
                .doesNotContainNull();
        assertThat(site.referrals.find(rejected.id()).orElseThrow().state()).isEqualTo(State.REJECTED);
        assertThat(site.takeMail())
                .as("who was at it is told that it ended")
                .extracting(mail -> mail.to().orElse(""))
                .contains("kuoro@example.fi");
        assertThat(site.counted()).containsExactlyInAnyOrder("rejected", "cancelled");

        requests.forget(sent.id());
        assertThat(site.counted()).containsExactlyInAnyOrder("rejected", "cancelled");
    }

    @Test
    void aLinkThatHasNotGoneOutYetNeverDoes() {
        var sent = site.ask(site.walkers);
        requests.forget(sent.id());
        assertThat(site.takeMail())
                .filteredOn(mail -> mail.party() == Party.RECEIVER)
                .extracting(ReferralMails.Due::kind)
                .containsExactly(ReferralMails.Kind.MOVED);
    }

    @Test
    void aConsentIsTakenBackWhenTheClientHasTakenAllBack() {
        var sent = site.ask(site.walkers, site.choir);
        site.done(sent.referrals().getFirst(), Event.WITHDRAW, Party.CLIENT, Given.NOTHING);
        assertThat(sending(sent).withdrawn()).isNull();
        site.done(sent.referrals().getLast(), Event.WITHDRAW, Party.CLIENT, Given.NOTHING);
        assertThat(Objects.requireNonNull(sending(sent).withdrawn()))
                .isCloseTo(site.clock.instant(), within(1, ChronoUnit.MILLIS));
    }

    private KeptRecord.GivenConsent sending(Handover.Sent sent) {
        return requests.read(sent.id(), Actor.of(Party.CLIENT))
                .orElseThrow()
                .consents()
                .getFirst();
    }
}
