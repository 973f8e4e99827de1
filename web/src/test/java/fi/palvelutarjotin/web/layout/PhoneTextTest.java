package fi.palvelutarjotin.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTextTest {

    @ParameterizedTest
    @CsvSource({
        "+358 400000331, +358 40 000 0331",
        "+358400000331, +358 40 000 0331",
        "0400000331, 040 000 0331",
        "+358 1002029, +358 10 020 29",
        "+358 914012000, +358 9 140 12000",
        "0914012000, 09 140 12000",
        "+358 142661000, +358 14 266 1000",
    })
    void aRowOfDigitsIsGrouped(String given, String shown) {
        assertThat(PhoneText.grouped(given).replace(" ", "")).isEqualTo(given.replace(" ", ""));
        assertThat(PhoneText.grouped(given)).startsWith(shown.substring(0, 6)).doesNotMatch(".*[0-9]{5}.*");
    }

    @ParameterizedTest
    @CsvSource({"040 000 0331", "+358 40 000 0331", "+46 8 123 456", "112", "116117", "(09) 310 1691", "040-0000331"})
    void aNumberThatIsGroupedOrForeignStaysAsItIs(String given) {
        assertThat(PhoneText.grouped(given)).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({
        "+358 400000331, +358400000331",
        "040 000 0331, 0400000331",
        "+358 (0)40 000 0331, +358400000331",
        "(09) 310 1691, 093101691",
        "040-000 0331, 0400000331",
    })
    void aPhoneDialsTheDigits(String given, String dialled) {
        assertThat(PhoneText.dialled(given)).isEqualTo(dialled);
    }
}
