package fi.palvelutarjotin.catalog.account;

import static fi.palvelutarjotin.catalog.account.SampleAccounts.MAIL;
import static fi.palvelutarjotin.catalog.account.SampleAccounts.NAME;
import static fi.palvelutarjotin.catalog.account.SampleAccounts.NEW_KEY;
import static fi.palvelutarjotin.catalog.account.SampleAccounts.OLD_KEY;
import static fi.palvelutarjotin.catalog.account.SampleAccounts.PASSWORD;
import static fi.palvelutarjotin.catalog.account.SampleAccounts.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.account.Sessions.Session;
import fi.palvelutarjotin.catalog.account.Sessions.Stage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Signing in, for the owner and for a stranger, on a real PostgreSQL. */
class SigningInTest {

    private SampleAccounts sample;

    @BeforeEach
    void start() {
        sample = SampleAccounts.start().setUp();
    }

    @AfterEach
    void stop() {
        sample.close();
    }

    @Test
    void thePasswordAloneOpensNothingButTheQuestionForTheCode() {
        var half = sample.half();
        assertThat(sample.get(Sessions.class).find(half)).map(Session::stage).contains(Stage.PASSWORD);
        var answer = sample.code(half, sample.code());
        assertThat(answer).isInstanceOf(SignInAnswer.Right.class);
        var whole = ((SignInAnswer.Right) answer).token();
        assertThat(whole).as("a session that somebody planted is worth nothing").isNotEqualTo(half);
        assertThat(sample.get(Sessions.class).find(half)).isEmpty();
        assertThat(sample.get(Sessions.class).find(whole)).map(Session::stage).contains(Stage.WHOLE);
    }

    @Test
    void aCodeWorksOnce() {
        var code = sample.code();
        assertThat(sample.code(sample.half(), code)).isInstanceOf(SignInAnswer.Right.class);
        assertThat(sample.code(sample.half(), code)).as("the same code again").isInstanceOf(SignInAnswer.Wrong.class);
        sample.clock.forward(Duration.ofSeconds(30));
        var later = sample.code();
        assertThat(sample.code(sample.half(), later)).isInstanceOf(SignInAnswer.Right.class);
        assertThat(sample.code(sample.half(), code)).as("an earlier code").isInstanceOf(SignInAnswer.Wrong.class);
    }

    @RepeatedTest(10)
    void oneCodeSentByManyAtOnceLetsOneIn() throws Exception {
        var code = sample.code();
        var halves = List.of(sample.half(), sample.half(), sample.half(), sample.half());
        try (var many = Executors.newFixedThreadPool(halves.size())) {
            var tries = halves.stream()
                    .map(half -> (Callable<SignInAnswer>) () -> sample.code(half, code))
                    .toList();
            var right = 0;
            for (var answer : many.invokeAll(tries)) {
                right += answer.get() instanceof SignInAnswer.Right ? 1 : 0;
            }
            assertThat(right).isOne();
        }
    }

    @Test
    void eachRecoveryCodeWorksOnce() {
        var codes = sample.recoveryCodes();
        assertThat(codes).allMatch(code -> code.replace("-", "").length() * 5 >= 112, "5 bits a letter");
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(sample.code(sample.half(), codes.getFirst().toUpperCase(Locale.ROOT)))
                .isInstanceOf(SignInAnswer.Right.class);
        assertThat(sample.code(sample.half(), codes.getFirst())).isInstanceOf(SignInAnswer.Wrong.class);
        assertThat(sample.get(SecondFactors.class).recoveryCodes(sample.id())).isEqualTo(9);
    }

    @Test
    void anAddressThatNobodyHasIsAnsweredJustAsOneThatSomebodyHas() {
        var known = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (var i = 0; i < 12; i++) {
            known.add(sample.password(WRONG).toString());
            unknown.add(sample.get(SigningIn.class)
                    .password("kukaan@terveysasema.example", WRONG)
                    .toString());
            sample.clock.forward(Duration.ofSeconds(20));
        }
        assertThat(known).isEqualTo(unknown).anyMatch(answer -> answer.startsWith("Wait"));
    }

    @Test
    void aThousandTriesOfAStrangerKeepTheOwnerOutForAQuarterOfAnHourAtMost() {
        for (var i = 0; i < 1_000; i++) {
            sample.password(WRONG);
            sample.clock.forward(Duration.ofSeconds(1));
        }
        assertThat(sample.password(PASSWORD)).isInstanceOf(SignInAnswer.Wait.class);
        sample.clock.forward(LockOut.LONGEST);
        var half = sample.password(PASSWORD);
        assertThat(half).isInstanceOf(SignInAnswer.Right.class);
        assertThat(sample.code(((SignInAnswer.Right) half).token(), sample.code()))
                .as("a stranger cannot keep the owner from the code")
                .isInstanceOf(SignInAnswer.Right.class);
    }

    @Test
    void theOwnerGetsInByMailWhileAStrangerIsTrying() {
        for (var i = 0; i < 100; i++) {
            sample.password(WRONG);
        }
        sample.get(MailLinks.class).ask(MAIL);
        var token = lastMail();
        for (var i = 0; i < 100; i++) {
            sample.password(WRONG);
        }
        assertThat(sample.get(MailLinks.class).use(token, "viisi varista aidalla"))
                .isPresent();
        for (var i = 0; i < 100; i++) {
            sample.password(WRONG);
        }
        assertThat(sample.code(sample.get(Sessions.class).open(sample.id()), sample.code()))
                .isInstanceOf(SignInAnswer.Right.class);
    }

    @Test
    void guessingTheCodeMakesOneWaitToo() {
        var half = sample.half();
        for (var i = 0; i < LockOut.FREE_TRIES; i++) {
            assertThat(sample.code(half, "000000")).isInstanceOf(SignInAnswer.Wrong.class);
        }
        assertThat(sample.code(half, sample.code())).isInstanceOf(SignInAnswer.Wait.class);
        assertThat(sample.code(sample.half(), sample.code()))
                .as("another session does not help")
                .isInstanceOf(SignInAnswer.Wait.class);
    }

    @Test
    void neitherARestartNorAnotherNodeHelpsWhoGuesses() {
        for (var i = 0; i < LockOut.FREE_TRIES; i++) {
            sample.password(WRONG);
        }
        try (var again = sample.restarted(OLD_KEY)) {
            assertThat(again.password(PASSWORD)).isInstanceOf(SignInAnswer.Wait.class);
        }
    }

    @Test
    void aSessionHoldsAcrossARestartAndAChangeOfTheKey() {
        var token = sample.signedIn();
        try (var again = sample.restarted(NEW_KEY + " " + OLD_KEY)) {
            assertThat(again.get(Sessions.class).find(token)).isPresent();
            assertThat(again.signedIn()).isNotEmpty();
        }
        try (var later = sample.restarted(NEW_KEY)) {
            assertThat(later.get(Accounts.class).findByMail(MAIL))
                    .as("who signs in is kept under the new key from then on")
                    .map(Account::name)
                    .contains(NAME);
        }
    }

    @Test
    void whoAsksForNoPageForHalfAnHourIsSignedOut() {
        var token = sample.signedIn();
        for (var i = 0; i < 4; i++) {
            sample.clock.forward(Sessions.IDLE.minusMinutes(1));
            assertThat(sample.get(Sessions.class).find(token)).isPresent();
        }
        sample.clock.forward(Sessions.IDLE);
        assertThat(sample.get(Sessions.class).find(token)).isEmpty();
    }

    @Test
    void afterTwelveHoursEverybodySignsInAnew() {
        var token = sample.signedIn();
        for (var i = 0; i < 12 * 3 - 1; i++) {
            sample.clock.forward(Duration.ofMinutes(20));
            assertThat(sample.get(Sessions.class).find(token)).isPresent();
        }
        sample.clock.forward(Duration.ofMinutes(20));
        assertThat(sample.get(Sessions.class).find(token)).isEmpty();
        assertThat(sample.get(Sessions.class).forgetOld()).isPositive();
    }

    @Test
    void aNewPasswordEndsTheOthersButNotOnesOwnSession() {
        var other = sample.signedIn();
        var own = sample.signedIn();
        var signingIn = sample.get(SigningIn.class);
        assertThat(signingIn.change(own, sample.id(), WRONG, "viisi varista aidalla"))
                .isInstanceOf(SignInAnswer.Wrong.class);
        assertThat(sample.get(Sessions.class).find(other)).isPresent();
        assertThat(signingIn.change(own, sample.id(), PASSWORD, "viisi varista aidalla"))
                .isInstanceOf(SignInAnswer.Right.class);
        assertThat(sample.get(Sessions.class).find(other)).isEmpty();
        assertThat(sample.get(Sessions.class).find(own)).isPresent();
        assertThat(sample.password(PASSWORD)).isInstanceOf(SignInAnswer.Wrong.class);
    }

    @Test
    void nothingOfAPersonCanBeReadInTheDatabase() throws SQLException {
        sample.signedIn();
        sample.get(MailLinks.class).ask(MAIL);
        var all = new StringBuilder();
        try (var connection = sample.catalogue.connect();
                var statement = connection.createStatement()) {
            for (var table : List.of(
                    "account",
                    "account_grant",
                    "account_session",
                    "account_link",
                    "account_recovery_code",
                    "sign_in_try",
                    "account_event",
                    "account_mail")) {
                try (var rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        assertThat(all.toString().lines().count()).isGreaterThan(10);
        assertThat(all.toString()).doesNotContain("Liisa", "terveysasema", PASSWORD);
        assertThat(sample.get(Accounts.class).find(sample.id()).orElseThrow().toString())
                .doesNotContain("Liisa", "terveysasema");
    }

    private String lastMail() {
        var outbox = sample.get(AccountOutbox.class);
        var token = "";
        for (var due = outbox.lend(); due.isPresent(); due = outbox.lend()) {
            token = due.get().token();
            outbox.done(due.get().id());
        }
        return token;
    }
}
