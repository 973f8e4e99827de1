package fi.palvelutarjotin.catalog.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final String OLD = key("0123456789abcdef0123456789abcdef");
    private static final String NEW = key("fedcba9876543210fedcba9876543210");
    private static final UUID ROW = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID OTHER_ROW = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final Sealing SEALING = with(OLD);

    @Property(tries = 100)
    void whatWasSealedOpensAgain(@ForAll String text) {
        var readable = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(SEALING.open(ROW, SEALING.seal(ROW, readable))).isEqualTo(readable);
    }

    @Test
    void theSameTextIsSealedAnotherWayEachTime() {
        assertThat(SEALING.seal(ROW, "sama")).isNotEqualTo(SEALING.seal(ROW, "sama"));
    }

    @Test
    void whatWasSealedForOneRowDoesNotOpenInAnother() {
        var sealed = SEALING.seal(ROW, "osoite");
        assertThatThrownBy(() -> SEALING.open(OTHER_ROW, sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> SEALING.open(ROW, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOldKeyStillOpensBehindANewOne() {
        var sealed = SEALING.seal(ROW, "osoite");
        var both = with(NEW + "\n" + OLD);
        assertThat(both.open(ROW, sealed)).isEqualTo("osoite");
        assertThat(with(NEW).open(ROW, both.seal(ROW, "uusi"))).isEqualTo("uusi");
        assertThatThrownBy(() -> with(NEW).open(ROW, sealed)).hasMessageContaining("its key is not among the keys");
    }

    @Test
    void anAddressIsRecognisedInWhateverCase() {
        assertThat(SEALING.recognise("A@x.fi")).isEqualTo(SEALING.recognise("a@x.fi"));
        assertThat(SEALING.recognise("b@x.fi")).isNotEqualTo(SEALING.recognise("a@x.fi"));
        assertThat(with(NEW).recognise("a@x.fi")).isNotEqualTo(SEALING.recognise("a@x.fi"));
        assertThat(with(NEW + " " + OLD).recogniseByAll("a@x.fi"))
                .as("also what was kept before a change of the key")
                .containsExactly(with(NEW).recognise("a@x.fi"), SEALING.recognise("a@x.fi"));
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        var none = with(" ");
        assertThat(none.isReady()).isFalse();
        assertThatThrownBy(() -> none.seal(ROW, "osoite")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> with("salaisuus"))
                .hasMessageContaining("32 random bytes")
                .hasMessageNotContaining("salaisuus");
    }

    private static Sealing with(String keys) {
        return new Sealing(new SealingSettings(Optional.of(keys), Optional.empty()));
    }

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
