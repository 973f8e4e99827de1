package fi.palvelutarjotin.indexer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedContactTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.keuruu.fi/liikunta, https://www.keuruu.fi/liikunta",
        "www.helmet.fi/jätkäsaari, https://www.helmet.fi/jätkäsaari",
    })
    void aWebAddressIsUnderstoodWithoutItsScheme(String written, String address) {
        assertThat(PublishedContact.webAddress(written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "Forststyrelsen", "https://x.fi/\"onload=\"x", "data:text/html,x", ""})
    void whatIsNoWebAddressBecomesNoLink(String written) {
        assertThat(PublishedContact.webAddress(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Liikuntasihteeri: sari@vierema.fi", "ei ole", "a@b"})
    void whatIsNoEmailIsLeftOut(String written) {
        assertThat(PublishedContact.email(written, LocalizedText.EMPTY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "112", "katso verkkosivut"})
    void whatIsNoPhoneNumberIsLeftOut(String written) {
        assertThat(PublishedContact.phone(written, LocalizedText.EMPTY)).isEmpty();
    }
}
