package fi.palvelutarjotin.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.testing.MovableClock;
import fi.palvelutarjotin.catalog.testing.Telephone;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.testing.TestSite;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A site with a key to seal accounts with, and a clock that stands. */
public final class AccountSite implements AutoCloseable {

    static final String PASSWORD = "kolme kissaa katolla";
    static final String WRONG = "kolme koiraa kadulla";
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final TestSite site;
    public final MovableClock clock;

    private AccountSite(TestSite site) {
        this.site = site;
        clock = site.index().get(MovableClock.class);
    }

    public static AccountSite start(Map<String, Object> settings) {
        var all = new HashMap<String, Object>(settings);
        all.put("palvelutarjotin.sealing.key", KEY);
        all.put(MovableClock.SETTING, "true");
        return new AccountSite(TestSite.with(all));
    }

    /** Somebody with an account. */
    public record Person(String mail, String link, String secret) {}

    /** Somebody who was invited. */
    Person invited(Role role, String scope) {
        var mail = "liisa" + NUMBER.incrementAndGet() + "@terveysasema.example";
        var added = accounts().add("Liisa Lähettäjä", mail, Language.FI, role, scope, null);
        assertThat(added).isInstanceOf(Accounts.Added.Invited.class);
        var token = ((Accounts.Added.Invited) added).token();
        return new Person(mail, AccountAddresses.choosePassword(Language.FI, token), "");
    }

    /** Somebody who has set all up, through the pages. */
    public Person setUp(Role role, String scope) {
        return accept(invited(role, scope), visitor());
    }

    /** Accepts an invitation; the visitor is signed in after that. */
    Person accept(Person invited, Visitor visitor) {
        visitor.open(invited.link())
                .fill("/sign-in/password", "password", PASSWORD)
                .led();
        var secret = visitor.page().select(".account__code code").text();
        visitor.fill("/second-factor", "code", code(secret));
        assertThat(visitor.status()).isEqualTo(200);
        clock.forward(Duration.ofSeconds(30));
        return new Person(invited.mail(), invited.link(), secret);
    }

    /** Somebody's browser in which the person has signed in. */
    public Visitor signedIn(Person person) {
        clock.forward(Duration.ofSeconds(30));
        var visitor = visitor().open("/fi/sign-in").fill("/sign-in", "email", person.mail(), "password", PASSWORD);
        visitor.led().fill("/code", "code", code(person.secret())).led();
        assertThat(visitor.title()).isEqualTo("Oma tili");
        return visitor;
    }

    String code(String secret) {
        return Telephone.code(secret, clock.instant());
    }

    public Visitor visitor() {
        return new Visitor(site);
    }

    Accounts accounts() {
        return site.index().get(Accounts.class);
    }

    public <T> T get(Class<T> bean) {
        return site.index().get(bean);
    }

    @Override
    public void close() {
        site.close();
    }
}
