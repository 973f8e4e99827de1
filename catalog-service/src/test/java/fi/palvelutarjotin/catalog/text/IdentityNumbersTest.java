package fi.palvelutarjotin.catalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "131052-308T",
                "Äitini (131052-308t) ei pääse sisään",
                "010594Y9032",
                "tunnus 131052 - 308T.",
                "020502E902X",
                "131052–308T",
                "311299+1234",
                "5a131052-3084-4f7a-9c1d-0199f3a27c1e 131052-308T"
            })
    void anIdentityCodeIsFoundHoweverItIsWritten(String text) {
        assertThat(IdentityNumbers.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Soita 040 123 4567 tai 0401234567",
                "Y-tunnus 0201256-6",
                "Viite 991399-1234",
                "klo 17-18.30, 6.12.2026",
                "1131052-308T1",
                "5a131052-3084-4f7a-9c1d-0199f3a27c1e",
                "0199F3A2-7C1E-4B52-9D3A-131052A308B1"
            })
    void otherNumbersAreLeftAlone(String text) {
        assertThat(IdentityNumbers.areIn(text)).isFalse();
    }
}
