package fi.palvelutarjotin.catalog.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.testing.Telephone;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The last six digits of what RFC 6238, appendix B, gives for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        try (var catalogue = TestCatalogue.start()) {
            var codes = catalogue.get(Codes.class);
            assertThat(codes.stepOf(SECRET, code, Instant.ofEpochSecond(seconds)))
                    .hasValue(seconds / 30);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, -31, 61, 90, 3600})
    void aCodeOfAnotherTimeIsNotTaken(long aside) {
        try (var catalogue = TestCatalogue.start()) {
            var now = Instant.ofEpochSecond(1_800_000_000);
            var code = Telephone.code(SECRET, now.plusSeconds(aside));
            assertThat(catalogue.get(Codes.class).stepOf(SECRET, code, now)).isEmpty();
        }
    }

    @Test
    void recoveryCodesAreWrittenInGroups() {
        assertThat(Codes.grouped("abcdefghijklmnop")).isEqualTo("abcd-efgh-ijkl-mnop");
    }
}
