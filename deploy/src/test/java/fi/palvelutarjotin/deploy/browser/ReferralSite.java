package fi.palvelutarjotin.deploy.browser;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.in;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.catalog.testing.Telephone;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import fi.palvelutarjotin.web.account.AccountSite;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.referral.ReferralWork;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A site with a mail server, two organisers who take requests, and people with accounts. */
final class ReferralSite implements AutoCloseable {

    static final String CHOIR_MAIL = "savel@example.fi";

    private static final String PASSWORD = "kolme kissaa katolla";
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern CODE = Pattern.compile("(?m)^[0-9]{6}$");

    /** What waits to be sent is looked after every five seconds. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final long PAUSE_MILLIS = 500;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final AccountSite site;
    private final String base;
    private final String choir;
    private final String club;
    private final AccountSite.Person nurse;
    private final AccountSite.Person secretary;
    private final AccountSite.Person coordinator;

    ReferralSite() {
        post.start();
        var port = freePort();
        base = "http://127.0.0.1:" + port;
        site = AccountSite.start(Map.of(
                "micronaut.server.port",
                port,
                "palvelutarjotin.site.base-address",
                "http://127.0.0.1:" + port,
                "palvelutarjotin.mail.host",
                "127.0.0.1",
                "palvelutarjotin.mail.port",
                post.getSmtp().getPort(),
                "palvelutarjotin.mail.security",
                "none",
                "palvelutarjotin.mail.from",
                "palvelutarjotin@example.fi"));
        var index = site.site.index();
        index.take(List.of(
                accepted("a", in(SampleListings.TUUSULA, "Tie 1", "Kuoro"), association("Sävel ry", "0201256-6")),
                accepted("b", in(SampleListings.TUUSULA, "Tie 2", "Kerho"), association("Kerho ry", "0116297-6"))));
        index.catchUp();
        var receivers = site.get(Receivers.class);
        var singers = organisation(index, "Kuoro");
        receivers.addOrganisation(singers, "Sävel ry", Language.FI, CHOIR_MAIL);
        receivers.addOrganisation(organisation(index, "Kerho"), "Kerho ry", Language.FI, "kerho@example.fi");
        receivers.addMunicipality(
                ReceiverKind.LINK_WORKER, "858", "Tuusulan linkkihenkilö", Language.FI, "linkki@example.fi");
        choir = index.search("Kuoro").hits().getFirst().listing().id();
        club = index.search("Kerho").hits().getFirst().listing().id();
        nurse = site.setUp(Role.PROFESSIONAL, "Tuusulan terveysasema");
        secretary = site.setUp(Role.ORGANISATION_MEMBER, singers.toString());
        coordinator = site.setUp(Role.COORDINATOR, "02");
        site.get(ReferralWork.class).start();
    }

    private static UUID organisation(TestIndex index, String listing) {
        var found = index.search(listing).hits().getFirst().listing().organisation();
        return UUID.fromString(Objects.requireNonNull(found).id());
    }

    /** What links in mails and codes begin with. */
    String base() {
        return base;
    }

    String address(String path) {
        return base + path;
    }

    String choir() {
        return choir;
    }

    String club() {
        return club;
    }

    /** A text of the pages. */
    String text(Language language, String key) {
        return site.get(WordsOf.class).language(language).text(key);
    }

    void signInProfessional(Page tab, Language language) {
        signIn(tab, nurse, language);
    }

    void signInOrganisation(Page tab, Language language) {
        signIn(tab, secretary, language);
    }

    void signInCoordinator(Page tab, Language language) {
        signIn(tab, coordinator, language);
    }

    private void signIn(Page tab, AccountSite.Person person, Language language) {
        // No code of the telephone holds twice.
        site.clock.forward(Duration.ofSeconds(30));
        tab.navigate(address("/" + language.code() + "/sign-in"));
        tab.locator("main input[name=email]").fill(person.mail());
        tab.locator("main input[name=password]").fill(PASSWORD);
        tab.locator("main button[type=submit]").first().click();
        tab.locator("main input[name=code]").first().fill(Telephone.code(person.secret(), site.clock.instant()));
        tab.locator("main form:has(input[name=code]) button[type=submit]")
                .first()
                .click();
        tab.waitForURL("**/account**");
    }

    /** The path of the link in the mail to somebody about a referral; waits until it has come. */
    String mailedLink(String address, String referral) {
        return URI.create(mailed(address, referral, LINK)).getPath();
    }

    /** The code in the mail to somebody about a referral; waits until it has come. */
    String mailedCode(String address, String referral) {
        return mailed(address, referral, CODE);
    }

    private String mailed(String address, String referral, Pattern wanted) {
        var until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            var found = find(address, referral, wanted);
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("no mail to " + address + " about " + referral + " with " + wanted);
            }
            post.waitForIncomingEmail(PAUSE_MILLIS, post.getReceivedMessages().length + 1);
        }
    }

    private Optional<String> find(String address, String referral, Pattern wanted) {
        try {
            for (var mail : post.getReceivedMessages()) {
                var text = mail.getContent().toString().replace("\r", "");
                Matcher found = wanted.matcher(text);
                if (mail.getAllRecipients()[0].toString().equals(address) && text.contains(referral) && found.find()) {
                    return Optional.of(found.group());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        site.close();
        post.stop();
    }
}
