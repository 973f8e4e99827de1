package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.account.AccountEvent.Kind;
import fi.palvelutarjotin.catalog.account.Sessions.Stage;
import fi.palvelutarjotin.catalog.database.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Setting up the second factor, which everybody has: every role leads to somebody's personal data in the end. */
@Singleton
public final class SecondFactors {

    private final Database database;
    private final AccountRows rows;
    private final Codes codes;
    private final LockOut lockOut;
    private final Sessions sessions;
    private final SigningIn signingIn;
    private final AccountAudit audit;
    private final Clock clock;

    SecondFactors(
            Database database,
            AccountRows rows,
            Codes codes,
            LockOut lockOut,
            Sessions sessions,
            SigningIn signingIn,
            AccountAudit audit,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.codes = codes;
        this.lockOut = lockOut;
        this.sessions = sessions;
        this.signingIn = signingIn;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of setting it up. */
    public sealed interface SetUp {
        /**
         * It is set up, and one is signed in.
         *
         * @param token of the session that is open now
         * @param recoveryCodes to be shown once
         */
        record Done(String token, List<String> recoveryCodes) implements SetUp {

            public Done {
                recoveryCodes = List.copyOf(recoveryCodes);
            }

            @Override
            public String toString() {
                return "Done[]";
            }
        }

        record Wrong() implements SetUp {}

        record Wait(Duration duration) implements SetUp {}
    }

    /**
     * The secret that an account without second factor is to put into a telephone, in Base32; the same until it is set up.
     *
     * @return empty when it has a second factor
     */
    public Optional<String> begin(UUID account) {
        return database.write(connection -> {
            var row = rows.findToChange(connection, account).orElseThrow();
            if (row.account().hasSecondFactor()) {
                return Optional.empty();
            }
            var begun = row.secret().nextTotp();
            if (begun != null) {
                return Optional.of(begun);
            }
            var secret = Codes.newSecret();
            rows.write(connection, account, row.secret().settingUp(secret));
            return Optional.of(secret);
        });
    }

    /**
     * Puts it in force, when a code shows that the telephone has it.
     *
     * @param token of the session that the password opened
     */
    public SetUp confirm(String token, String code) {
        var session = sessions.find(token).filter(found -> found.stage() == Stage.PASSWORD);
        if (session.isEmpty()) {
            return new SetUp.Wrong();
        }
        var id = session.get().account().id();
        var wait = lockOut.begin(SignInSubjects.ofCode(id));
        if (wait.isPresent()) {
            return new SetUp.Wait(wait.get());
        }
        return database.write(connection -> {
            var row = rows.findToChange(connection, id).orElseThrow();
            var begun = row.secret().nextTotp();
            if (row.account().hasSecondFactor() || begun == null) {
                return new SetUp.Wrong();
            }
            var step = codes.stepOf(begun, code.replaceAll("[\\s-]", ""), clock.instant());
            if (step.isEmpty()) {
                return new SetUp.Wrong();
            }
            rows.write(connection, id, row.secret().setUp());
            Sql.update(connection, "update account set last_step = ? where id = ?", step.getAsLong(), id);
            audit.note(connection, id, id, Kind.SECOND_FACTOR_SET);
            var recovery = Codes.newRecoveryCodes(connection, row);
            return new SetUp.Done(signingIn.whole(connection, row, token), recovery);
        });
    }

    /** How many recovery codes an account has left. */
    public int recoveryCodes(UUID account) {
        return database.read(connection -> Sql.find(
                        connection,
                        "select count(*) from account_recovery_code where account = ?",
                        row -> row.getInt(1),
                        account)
                .orElse(0));
    }
}
