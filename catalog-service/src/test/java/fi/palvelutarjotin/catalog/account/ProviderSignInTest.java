package fi.palvelutarjotin.catalog.account;

import static fi.palvelutarjotin.catalog.account.SampleAccounts.MAIL;
import static fi.palvelutarjotin.catalog.account.SampleAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.account.Account.State;
import fi.palvelutarjotin.catalog.account.AccountEvent.Kind;
import fi.palvelutarjotin.catalog.account.ProviderSignIn.Answer;
import fi.palvelutarjotin.catalog.account.Sessions.Stage;
import fi.palvelutarjotin.catalog.text.Language;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderSignInTest {

    private static final String ISSUER = "https://login.example.fi";

    private SampleAccounts sample;

    @BeforeEach
    void start() {
        sample = SampleAccounts.start();
    }

    @AfterEach
    void stop() {
        sample.close();
    }

    @Test
    void whoWasInvitedIsFoundByTheVerifiedAddressOnceAndByTheSubjectAfterThat() {
        var invitation = sample.invited();
        var first = signIn(identity("liisa", MAIL.toUpperCase(java.util.Locale.ROOT)), true);
        assertThat(first).isInstanceOf(Answer.Known.class);
        assertThat(session(first).stage()).isEqualTo(Stage.WHOLE);
        assertThat(session(first).byProvider()).isTrue();
        assertThat(sample.get(MailLinks.class).find(invitation))
                .as("the invitation is over")
                .isEmpty();
        assertThat(sample.get(AccountOutbox.class).waiting()).isZero();

        assertThat(signIn(new ProvedIdentity(ISSUER, "liisa", Optional.empty()), true))
                .isInstanceOf(Answer.Known.class);
        assertThat(signIn(identity("liisa", "liisa.uusi@terveysasema.example"), true))
                .isInstanceOf(Answer.Known.class);
        assertThat(sample.get(AccountAudit.class).list(sample.id()))
                .extracting(AccountEvent::kind)
                .containsOnlyOnce(Kind.PROVIDER_LINKED)
                .contains(Kind.SIGNED_IN_BY_PROVIDER)
                .doesNotContain(Kind.SIGNED_IN);
    }

    @Test
    void anotherSubjectAnotherIssuerAndAnotherCaseAreOtherPeople() {
        sample.invited();
        signIn(identity("liisa", MAIL), true);
        assertThat(signIn(identity("Liisa", MAIL), true)).isInstanceOf(Answer.Unknown.class);
        assertThat(signIn(identity("matti", MAIL), true)).isInstanceOf(Answer.Unknown.class);
        assertThat(signIn(new ProvedIdentity("https://other.example.fi", "liisa", Optional.of(MAIL)), true))
                .isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void whoWasNotInvitedOrHasNoVerifiedAddressLeavesNothingBehind() {
        sample.invited();
        assertThat(signIn(identity("x", "kukaan@terveysasema.example"), true)).isInstanceOf(Answer.Unknown.class);
        assertThat(signIn(new ProvedIdentity(ISSUER, "x", Optional.empty()), true))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(sample.get(Accounts.class).list()).hasSize(1).allMatch(one -> one.state() == State.INVITED);
    }

    @Test
    void anAccountWithAPasswordIsNotHandedOverToWhoHasItsAddress() {
        sample.setUp();
        assertThat(signIn(identity("liisa", MAIL), true)).isInstanceOf(Answer.Unknown.class);
        sample.get(Accounts.class).resetSecondFactor(sample.id(), null);
        assertThat(signIn(identity("liisa", MAIL), true)).as("invited anew").isInstanceOf(Answer.Known.class);
        assertThat(sample.password(PASSWORD)).isInstanceOf(SignInAnswer.Wrong.class);
    }

    @Test
    void withoutASecondFactorAtTheProviderOursIsAskedForEachTime() {
        sample.invited();
        var half = signIn(identity("liisa", MAIL), false);
        assertThat(session(half).stage()).isEqualTo(Stage.PASSWORD);
        var secret = sample.get(SecondFactors.class).begin(sample.id()).orElseThrow();
        var code = fi.palvelutarjotin.catalog.testing.Telephone.code(secret, sample.clock.instant());
        var done = sample.get(SecondFactors.class).confirm(((Answer.Known) half).token(), code);
        assertThat(done).isInstanceOf(SecondFactors.SetUp.Done.class);
        var session = sample.get(Sessions.class)
                .find(((SecondFactors.SetUp.Done) done).token())
                .orElseThrow();
        assertThat(session.stage()).isEqualTo(Stage.WHOLE);
        assertThat(session.byProvider()).isTrue();
        assertThat(session(signIn(identity("liisa", MAIL), false)).stage()).isEqualTo(Stage.PASSWORD);
    }

    @Test
    void aClosedAccountStaysClosedAndOpensAgainToItsOwner() {
        sample.invited();
        signIn(identity("liisa", MAIL), true);
        var accounts = sample.get(Accounts.class);
        accounts.lock(sample.id(), null);
        assertThat(signIn(identity("liisa", MAIL), true)).isInstanceOf(Answer.Unknown.class);
        accounts.unlock(sample.id(), null);
        assertThat(accounts.find(sample.id()).orElseThrow().state()).isEqualTo(State.ACTIVE);
        assertThat(signIn(identity("liisa", MAIL), true)).isInstanceOf(Answer.Known.class);
    }

    @Test
    void aMailIsNoWayAroundTheProvider() {
        sample.invited();
        signIn(identity("liisa", MAIL), true);
        assertThat(sample.get(Accounts.class).hasPassword(sample.id())).isFalse();
        sample.get(MailLinks.class).ask(MAIL);
        assertThat(sample.get(AccountOutbox.class).waiting()).isZero();
    }

    @Test
    void theOwnerIsFoundAgainUnderANewerKey() {
        sample.invited();
        signIn(identity("liisa", MAIL), true);
        try (var again = sample.restarted(SampleAccounts.NEW_KEY + " " + SampleAccounts.OLD_KEY)) {
            var answer =
                    again.get(ProviderSignIn.class).signIn(new ProvedIdentity(ISSUER, "liisa", Optional.empty()), true);
            assertThat(answer).isInstanceOf(Answer.Known.class);
        }
    }

    @Test
    void ofManyWhoComeForOneInvitationAtOnceOneIdentityGetsIt() throws Exception {
        sample.invited();
        try (var many = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Answer>) () -> signIn(identity("subject" + i, MAIL), true))
                    .toList();
            var known = 0;
            for (var one : many.invokeAll(tries)) {
                known += one.get() instanceof Answer.Known ? 1 : 0;
            }
            assertThat(known).isEqualTo(1);
        }
    }

    @Test
    void aWayToTheProviderEndsOnceAndInTime() {
        var tries = sample.get(ProviderTries.class);
        var begun = new ProviderTries.Begun("/fi/desk", Language.SV);
        tries.begin("a", begun);
        assertThat(tries.end("b")).isEmpty();
        assertThat(tries.end("a")).contains(begun);
        assertThat(tries.end("a")).isEmpty();
        tries.begin("late", begun);
        sample.clock.forward(Duration.ofMinutes(11));
        assertThat(tries.end("late")).isEmpty();
    }

    private Answer signIn(ProvedIdentity identity, boolean secondFactor) {
        return sample.get(ProviderSignIn.class).signIn(identity, secondFactor);
    }

    private Sessions.Session session(Answer answer) {
        return sample.get(Sessions.class).find(((Answer.Known) answer).token()).orElseThrow();
    }

    private static ProvedIdentity identity(String subject, String mail) {
        return new ProvedIdentity(ISSUER, subject, Optional.of(mail));
    }
}
