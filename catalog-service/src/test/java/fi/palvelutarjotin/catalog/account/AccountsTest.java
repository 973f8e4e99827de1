package fi.palvelutarjotin.catalog.account;

import static fi.palvelutarjotin.catalog.account.SampleAccounts.MAIL;
import static fi.palvelutarjotin.catalog.account.SampleAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.account.Account.State;
import fi.palvelutarjotin.catalog.account.AccountEvent.Kind;
import fi.palvelutarjotin.catalog.account.Accounts.Granted;
import fi.palvelutarjotin.catalog.account.MailLinks.Purpose;
import fi.palvelutarjotin.catalog.text.Language;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

    private SampleAccounts sample;
    private Accounts accounts;

    @BeforeEach
    void start() {
        sample = SampleAccounts.start();
        accounts = sample.get(Accounts.class);
    }

    @AfterEach
    void stop() {
        sample.close();
    }

    @Test
    void anInvitedAccountHasOneRoleAndALinkThatWorksOnce() {
        var token = sample.invited();
        var account = accounts.findByMail("LIISA@terveysasema.example").orElseThrow();
        assertThat(account.state()).isEqualTo(State.INVITED);
        assertThat(account.grants()).extracting(Grant::role).containsExactly(Role.LINK_WORKER);
        assertThat(account.grants()).extracting(Grant::scope).containsExactly("186");
        assertThat(sample.password(PASSWORD)).isInstanceOf(SignInAnswer.Wrong.class);

        var links = sample.get(MailLinks.class);
        assertThat(links.find(token)).map(MailLinks.Link::purpose).contains(Purpose.INVITATION);
        assertThat(links.use(token, PASSWORD)).map(Account::state).contains(State.ACTIVE);
        assertThat(links.find(token)).isEmpty();
        assertThat(links.use(token, "toinen salasana tässä")).isEmpty();
        assertThat(sample.password(PASSWORD)).isInstanceOf(SignInAnswer.Right.class);
    }

    @Test
    void ofManyWhoUseOneLinkAtOnceOneIsLetIn() throws Exception {
        var token = sample.invited();
        var links = sample.get(MailLinks.class);
        try (var many = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Boolean>)
                            () -> links.use(token, PASSWORD + i).isPresent())
                    .toList();
            var used = 0;
            for (var one : many.invokeAll(tries)) {
                used += one.get() ? 1 : 0;
            }
            assertThat(used).isOne();
        }
    }

    @Test
    void linksRunOut() {
        var token = sample.invited();
        sample.clock.forward(Purpose.INVITATION.lasting());
        assertThat(sample.get(MailLinks.class).find(token)).isEmpty();
        assertThat(sample.get(MailLinks.class).use(token, PASSWORD)).isEmpty();
    }

    @Test
    void nobodyIsFloodedWithMail() {
        sample.setUp();
        var before = sample.get(AccountOutbox.class).waiting();
        for (var i = 0; i < 50; i++) {
            sample.get(MailLinks.class).ask(MAIL);
            sample.get(MailLinks.class).ask("kukaan@terveysasema.example");
        }
        assertThat(sample.get(AccountOutbox.class).waiting() - before).isEqualTo(MailLinks.MOST_IN_HOUR);
        sample.clock.forward(Duration.ofHours(2));
        sample.get(MailLinks.class).ask(MAIL);
        assertThat(sample.get(AccountOutbox.class).waiting() - before).isEqualTo(MailLinks.MOST_IN_HOUR + 1);
    }

    @Test
    void aMailThatWasNotTakenIsLentAgainLater() {
        sample.invited();
        var outbox = sample.get(AccountOutbox.class);
        var first = outbox.lend().orElseThrow();
        assertThat(outbox.lend()).as("lent to somebody already").isEmpty();
        sample.clock.forward(Duration.ofMinutes(3));
        var second = outbox.lend().orElseThrow();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.token()).isEqualTo(first.token());
        outbox.done(second.id());
        sample.clock.forward(Duration.ofDays(1));
        assertThat(outbox.lend()).isEmpty();
    }

    @Test
    void aMailAddressHasOneAccount() {
        sample.invited();
        assertThat(accounts.add("Toinen", "Liisa@Terveysasema.example", Language.SV, Role.ADMINISTRATOR, "", null))
                .isInstanceOf(Accounts.Added.ThereAlready.class);
        assertThat(accounts.list()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PROFESSIONAL,'  Tuusulan terveysasema ',Tuusulan terveysasema",
        "LINK_WORKER,Tuusula,858",
        "COORDINATING_LINK_WORKER,858,858",
        "COORDINATOR,Keusote,",
        "COORDINATOR,Keski-Suomi,15",
        "LINK_WORKER,Atlantis,",
        "LINK_WORKER,'',",
        "PROFESSIONAL,' ',",
        "ORGANISATION_MEMBER,00000000-0000-0000-0000-000000000000,",
        "ORGANISATION_MEMBER,jotain,",
        "ADMINISTRATOR,'',''",
        "ADMINISTRATOR,858,",
    })
    void aRoleIsHeldForWhatThereIs(Role role, String written, String kept) {
        sample.invited();
        var granted = accounts.grant(sample.id(), role, written, null);
        if (kept == null) {
            assertThat(granted).isEqualTo(Granted.UNKNOWN_SCOPE);
        } else {
            assertThat(granted).isEqualTo(Granted.DONE);
            assertThat(accounts.find(sample.id()).orElseThrow().grants())
                    .anyMatch(grant -> grant.role() == role && grant.scope().equals(kept));
        }
    }

    @Test
    void whatIsGrantedAndTakenAwayIsTold() {
        sample.invited();
        var administrator = UUID.randomUUID();
        assertThat(accounts.grant(sample.id(), Role.LINK_WORKER, "186", administrator))
                .isEqualTo(Granted.THERE_ALREADY);
        assertThat(accounts.revoke(sample.id(), Role.LINK_WORKER, "Järvenpää", administrator))
                .isTrue();
        assertThat(accounts.revoke(sample.id(), Role.LINK_WORKER, "Järvenpää", administrator))
                .isFalse();
        assertThat(accounts.find(sample.id()).orElseThrow().grants()).isEmpty();
        assertThat(accounts.grant(sample.id(), Role.LINK_WORKER, "186", administrator))
                .isEqualTo(Granted.DONE);

        var events = sample.get(AccountAudit.class).list(sample.id()).reversed();
        assertThat(events)
                .extracting(AccountEvent::kind)
                .containsExactly(Kind.INVITED, Kind.GRANTED, Kind.REVOKED, Kind.GRANTED);
        assertThat(events.get(1).grant()).isEqualTo(events.get(2).grant());
        assertThat(events.get(3).grant()).isNotEqualTo(events.get(2).grant());
        assertThat(events.get(2).actor()).isEqualTo(administrator);
    }

    @Test
    void aLockedAccountIsOutAtOnceAndOpensAgain() {
        sample.setUp();
        var token = sample.signedIn();
        assertThat(accounts.lock(sample.id(), null)).isTrue();
        assertThat(sample.get(Sessions.class).find(token)).isEmpty();
        assertThat(sample.password(PASSWORD)).isInstanceOf(SignInAnswer.Wrong.class);
        sample.get(MailLinks.class).ask(MAIL);
        assertThat(sample.get(AccountOutbox.class).waiting())
                .as("mail with a link")
                .isZero();
        assertThat(accounts.resetSecondFactor(sample.id(), null)).isEmpty();

        assertThat(accounts.unlock(sample.id(), null)).isTrue();
        assertThat(sample.signedIn()).isNotEmpty();
    }

    @Test
    void whoHasLostTheTelephoneIsInvitedAnew() {
        sample.setUp();
        var token = sample.signedIn();
        var link = accounts.resetSecondFactor(sample.id(), null).orElseThrow();
        assertThat(sample.get(Sessions.class).find(token)).isEmpty();
        assertThat(sample.password(PASSWORD))
                .as("who knows the password only cannot set up a telephone")
                .isInstanceOf(SignInAnswer.Wrong.class);
        assertThat(sample.get(MailLinks.class).use(link, PASSWORD)).isPresent();
        assertThat(sample.get(SecondFactors.class).recoveryCodes(sample.id())).isZero();
        assertThat(sample.get(SecondFactors.class).begin(sample.id())).isPresent();
    }

    @Test
    void signingInIsToldWithoutAnythingOfAPerson() {
        sample.setUp();
        sample.password("väärä salasana tässä");
        sample.signedIn();
        assertThat(sample.get(AccountAudit.class).list(sample.id()))
                .extracting(AccountEvent::kind)
                .startsWith(Kind.SIGNED_IN, Kind.PASSWORD_WRONG, Kind.SIGNED_IN, Kind.SECOND_FACTOR_SET);
    }
}
