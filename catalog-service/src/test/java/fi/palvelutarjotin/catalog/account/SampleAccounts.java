package fi.palvelutarjotin.catalog.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.testing.MovableClock;
import fi.palvelutarjotin.catalog.testing.Telephone;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A catalogue with an account that tests speak of, and a clock that stands. */
final class SampleAccounts implements AutoCloseable {

    static final String OLD_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    static final String NEW_KEY = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
    static final String NAME = "Liisa Lähettäjä";
    static final String MAIL = "liisa@terveysasema.example";
    static final String PASSWORD = "kolme kissaa katolla";
    static final String WRONG = "kolme koiraa kadulla";

    final TestCatalogue catalogue;
    final MovableClock clock;
    private UUID id = new UUID(0, 0);
    private String secret = "";
    private List<String> recoveryCodes = List.of();

    private SampleAccounts(TestCatalogue catalogue) {
        this.catalogue = catalogue;
        clock = catalogue.get(MovableClock.class);
    }

    static SampleAccounts start() {
        return new SampleAccounts(TestCatalogue.start(settings(OLD_KEY)));
    }

    /** The same accounts in a program that has just been started, at the same time. */
    SampleAccounts restarted(String key) {
        var again = new SampleAccounts(TestCatalogue.on(catalogue.jdbcUrl(), settings(key)));
        again.clock.forward(Duration.between(again.clock.instant(), clock.instant()));
        again.id = id;
        again.secret = secret;
        return again;
    }

    private static Map<String, Object> settings(String key) {
        return Map.of("palvelutarjotin.sealing.key", key, MovableClock.SETTING, "true");
    }

    <T> T get(Class<T> bean) {
        return catalogue.get(bean);
    }

    UUID id() {
        return id;
    }

    List<String> recoveryCodes() {
        return recoveryCodes;
    }

    /** Invites the account; gives the token of the link. */
    String invited() {
        var added = get(Accounts.class).add(NAME, MAIL, Language.FI, Role.LINK_WORKER, "Järvenpää", null);
        assertThat(added).isInstanceOf(Accounts.Added.Invited.class);
        var invited = (Accounts.Added.Invited) added;
        id = invited.account().id();
        return invited.token();
    }

    /** The account accepts the invitation, and sets all up. */
    SampleAccounts setUp() {
        assertThat(get(MailLinks.class).use(invited(), PASSWORD)).isPresent();
        secret = get(SecondFactors.class).begin(id).orElseThrow();
        var done = get(SecondFactors.class).confirm(get(Sessions.class).open(id), code());
        assertThat(done).isInstanceOf(SecondFactors.SetUp.Done.class);
        recoveryCodes = ((SecondFactors.SetUp.Done) done).recoveryCodes();
        clock.forward(Duration.ofMinutes(1));
        return this;
    }

    /** What the telephone shows now. */
    String code() {
        return Telephone.code(secret, clock.instant());
    }

    SignInAnswer password(String password) {
        return get(SigningIn.class).password(MAIL, password);
    }

    /** The token of the session after the right password. */
    String half() {
        return ((SignInAnswer.Right) password(PASSWORD)).token();
    }

    SignInAnswer code(String half, String code) {
        return get(SigningIn.class).code(half, code);
    }

    /** Signs in; gives the token of the session. */
    String signedIn() {
        clock.forward(Duration.ofSeconds(30));
        return ((SignInAnswer.Right) code(half(), code())).token();
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
