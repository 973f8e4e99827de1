package fi.palvelutarjotin.catalog.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiverLinksTest {

    private ReferralSite site;
    private Referral referral;
    private String token;

    @BeforeEach
    void start() {
        site = new ReferralSite();
        referral = site.ask(site.walkers).referrals().getFirst();
        token = secretOf(ReferralMails.Kind.NEW);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void theCodeThatIsSentApartOpensTheReferralForAWhile() {
        assertThat(site.links.sendCode(token)).isTrue();
        var opened = (ReceiverLinks.Opening.Opened) site.links.open(token, secretOf(ReferralMails.Kind.CODE));
        assertThat(opened.referral()).isEqualTo(referral.id());
        assertThat(site.links.opened(token, opened.token())).contains(referral.id());
        site.clock.forward(Duration.ofHours(2));
        assertThat(site.links.opened(token, opened.token())).isEmpty();
    }

    @Test
    void aCodeIsGoodForOnce() {
        site.links.sendCode(token);
        var code = secretOf(ReferralMails.Kind.CODE);
        site.links.open(token, code);
        assertThat(site.links.open(token, code)).isInstanceOf(ReceiverLinks.Opening.AskAgain.class);
    }

    @Test
    void whoGuessesIsStoppedAfterFiveTries() {
        site.links.sendCode(token);
        var code = secretOf(ReferralMails.Kind.CODE);
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var guess = 0; guess < 5; guess++) {
            assertThat(site.links.open(token, wrong)).isInstanceOf(ReceiverLinks.Opening.Wrong.class);
        }
        assertThat(site.links.open(token, code)).isInstanceOf(ReceiverLinks.Opening.AskAgain.class);
    }

    @Test
    void anOldCodeAnOldLinkAndAGuessedLinkOpenNothing() {
        site.links.sendCode(token);
        var code = secretOf(ReferralMails.Kind.CODE);
        site.clock.forward(Duration.ofMinutes(31));
        assertThat(site.links.open(token, code)).isInstanceOf(ReceiverLinks.Opening.AskAgain.class);
        assertThat(site.links.open("arvattu", code)).isInstanceOf(ReceiverLinks.Opening.AskAgain.class);
        assertThat(site.links.holds(token)).isTrue();
        site.clock.forward(Duration.ofDays(90));
        assertThat(site.links.holds(token)).isFalse();
        assertThat(site.links.sendCode(token)).isFalse();
    }

    @Test
    void codesAreNotSentOneAfterAnother() {
        assertThat(site.links.sendCode(token)).isTrue();
        assertThat(site.links.sendCode(token)).isFalse();
        site.clock.forward(Duration.ofMinutes(1));
        assertThat(site.links.sendCode(token)).isTrue();
    }

    @Test
    void aCodeThatIsReadOutIsUnderstoodHoweverItIsWritten() {
        assertThat(ReferralCodes.read(referral.writtenCode().toLowerCase(Locale.ROOT)))
                .contains(referral.code());
        assertThat(ReferralCodes.read("o1l2 3456")).contains("01123456");
        assertThat(ReferralCodes.read("liian lyhyt")).isEmpty();
    }

    private String secretOf(ReferralMails.Kind kind) {
        return site.takeMail().stream()
                .filter(mail -> mail.kind() == kind)
                .map(mail -> Objects.requireNonNull(mail.secret()))
                .findFirst()
                .orElseThrow();
    }
}
