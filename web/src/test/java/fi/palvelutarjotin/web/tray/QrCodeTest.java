package fi.palvelutarjotin.web.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.web.layout.QrCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final String SITE = "https://tarjotin.esimerkki.fi/fi/tray?l=";

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20})
    void aCodeIsReadBackAsItsAddress(int listings) {
        var address = SITE + "AZjypHwefTqbXB8uPUxbagnc.".repeat(listings);
        var code = QrCode.of(address);
        assertThat(QrReading.ofPath(code.path(), code.size())).isEqualTo(address);
        assertThat(QrReading.ofAddress(code.pictureAddress())).isEqualTo(address);
    }

    @Test
    void whatIsTooLongForACodeIsRefused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(3000))).isInstanceOf(IllegalArgumentException.class);
    }
}
