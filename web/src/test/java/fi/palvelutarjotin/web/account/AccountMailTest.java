package fi.palvelutarjotin.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.palvelutarjotin.catalog.account.AccountOutbox;
import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.text.Language;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mails with links, over a real mail server. */
class AccountMailTest {

    private static final String BASE = "https://palvelut.example.fi";
    private static final Pattern LINK = Pattern.compile(Pattern.quote(BASE) + "(/\\S+)");

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private AccountSite site;

    @BeforeEach
    void start() {
        post.start();
        site = AccountSite.start(Map.of(
                "palvelutarjotin.site.base-address", BASE,
                "palvelutarjotin.mail.host", "127.0.0.1",
                "palvelutarjotin.mail.port", post.getSmtp().getPort(),
                "palvelutarjotin.mail.security", "none",
                "palvelutarjotin.mail.from", "palvelut@example.fi"));
    }

    @AfterEach
    void stop() {
        site.close();
        post.stop();
    }

    @Test
    void whoIsInvitedGetsAMailInTheirLanguageWithALinkAndNothingElse() throws Exception {
        var added =
                site.accounts().add("Liisa", "liisa@x.example", Language.SV, Role.PROFESSIONAL, "Hälsocentralen", null);
        assertThat(added).isInstanceOf(Accounts.Added.Invited.class);
        assertThat(site.get(AccountWork.class).send()).isTrue();
        var mail = only();
        assertThat(mail.getSubject()).isEqualTo("Servicebrickan: du har fått ett konto");
        assertThat(mail.getContent().toString())
                .contains("Välj ett lösenord här:", "Länken fungerar en gång, i sju dagar.")
                .doesNotContain("Liisa", "Hälsocentralen");
        assertThat(site.visitor().open(link(mail)).title()).isEqualTo("Välj ett lösenord");
        assertThat(site.get(AccountWork.class).send()).isTrue();
        assertThat(post.getReceivedMessages()).as("sent once").hasSize(1);
    }

    @Test
    void whoHasForgottenThePasswordChoosesAnotherAndStillNeedsTheCode() throws Exception {
        var person = site.setUp(Role.LINK_WORKER, "858");
        site.get(AccountWork.class).send();
        post.purgeEmailFromAllMailboxes();
        var visitor = site.visitor().open("/fi/sign-in/forgotten").fill("/forgotten", "email", person.mail());
        assertThat(visitor.led().title()).isEqualTo("Katso sähköpostisi");
        site.visitor().open("/fi/sign-in/forgotten").fill("/forgotten", "email", "kukaan@x.example");
        awaitMail();
        site.get(AccountWork.class).send();
        var mail = only();
        assertThat(mail.getSubject()).isEqualTo("Palvelutarjotin: valitse uusi salasana");
        site.clock.forward(Duration.ofSeconds(30));
        visitor.open(link(mail)).fill("/sign-in/password", "password", "viisi varista aidalla");
        assertThat(visitor.led().title()).isEqualTo("Anna koodi");
        visitor.fill("/code", "code", site.code(person.secret()));
        assertThat(visitor.led().title()).isEqualTo("Oma tili");
        assertThat(site.visitor().open(link(mail)).status())
                .as("the link again")
                .isEqualTo(410);
    }

    @Test
    void aMailServerThatIsAwayLosesNothing() {
        site.invited(Role.LINK_WORKER, "858");
        post.stop();
        assertThat(site.get(AccountWork.class).send()).isFalse();
        assertThat(site.get(AccountOutbox.class).waiting()).isOne();
    }

    private void awaitMail() throws InterruptedException {
        var latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (site.get(AccountOutbox.class).waiting() == 0) {
            assertThat(System.nanoTime()).as("a mail goes out").isLessThan(latest);
            Thread.sleep(50);
        }
    }

    private MimeMessage only() {
        assertThat(post.getReceivedMessages()).hasSize(1);
        return post.getReceivedMessages()[0];
    }

    private static String link(MimeMessage mail) throws Exception {
        var link = LINK.matcher(mail.getContent().toString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
