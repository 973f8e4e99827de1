package fi.palvelutarjotin.indexer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancellationTest {

    @ParameterizedTest
    @ValueSource(strings = {"PERUTTU Jooga", "PERUTTU: Jooga", "Peruttu! Jooga", "(PERUTTU) Jooga", "INSTÄLLT: yoga"})
    void aNameSaysThatItIsCancelled(String name) {
        assertThat(Cancellation.isSaidBy(LocalizedText.of(Language.FI, name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Peruttu häät – komedia", "Perutut vuorot jaossa", "Jooga, ei peruttu"})
    void aNameThatOnlyHasTheWordIsNotCancelled(String name) {
        assertThat(Cancellation.isSaidBy(LocalizedText.of(Language.FI, name))).isFalse();
    }
}
